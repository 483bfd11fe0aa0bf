// People are proposed below the mark of each class of viewers, and their facets tell where they live and
// whether they have worked: what is derived is derived anew.
RETURN 65 AS number
