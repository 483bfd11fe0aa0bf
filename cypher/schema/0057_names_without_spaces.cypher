// People are found by their names without spaces: what is derived is derived anew.
RETURN 57 AS number
