// One place, if there is any: without reference data nearly every row would be rejected.
MATCH (place:LocalGovernment)
RETURN place.code AS code LIMIT 1
