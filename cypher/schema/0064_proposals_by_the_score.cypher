// People are proposed by what the score counts: what is derived is derived anew.
RETURN 64 AS number
