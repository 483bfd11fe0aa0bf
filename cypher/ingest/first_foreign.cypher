// A node that is none of the labels, if there is one: what an empty database does not have.
//
// Parameters: labels
MATCH (node)
WHERE none(label IN labels(node) WHERE label IN $labels)
RETURN elementId(node) AS handle LIMIT 1
