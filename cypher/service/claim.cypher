// Takes the lock of the one node that every database has; nothing is changed.
//
// Whoever brings in or derives data holds it, in a transaction that is never committed.
MATCH (version:GraphVersion)
SET version.number = version.number
