// One set of figures of a name and a day.
CREATE CONSTRAINT figure_set_id_unique IF NOT EXISTS
FOR (node:FigureSet) REQUIRE node.id IS UNIQUE
