// The newest figures of a name, up to a day.
CREATE INDEX figure_set_by_day IF NOT EXISTS
FOR (node:FigureSet) ON (node.name, node.computed_on)
