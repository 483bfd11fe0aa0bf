// Every local government that may be supported, and every field of issues, by code.
MATCH (body:LocalGovernment)
WITH body.code AS code ORDER BY code
WITH collect(code) AS bodies
RETURN bodies, COLLECT {
  MATCH (category:IssueCategory) RETURN category.code AS field ORDER BY field
} AS fields
