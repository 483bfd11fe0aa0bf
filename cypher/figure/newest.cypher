// The newest set of figures of each name that was computed up to a day.
//
// Parameters: keys, as_of
UNWIND $keys AS key
CALL (key) {
  MATCH (figures:FigureSet {name: key})
  WHERE figures.computed_on <= $as_of
  RETURN figures ORDER BY figures.computed_on DESC LIMIT 1
}
RETURN key, collect(figures {.name, .computed_on, .parameters, .versions, .content}) AS rows
