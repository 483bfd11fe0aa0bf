// Stores a set of figures of a name and a day, in place of what that day had.
//
// Parameters: id, properties
MERGE (figures:FigureSet {id: $id})
SET figures = $properties, figures.id = $id
RETURN figures.id AS id
