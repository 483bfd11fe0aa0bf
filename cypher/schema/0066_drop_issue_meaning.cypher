// The index of meanings is made anew, for it filters by one property more.
DROP INDEX issue_meaning IF EXISTS
