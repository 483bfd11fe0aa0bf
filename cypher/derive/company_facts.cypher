// The names of companies, and what they are found by now.
//
// Parameters: ids
UNWIND $ids AS id
MATCH (company:Company {id: id})
RETURN company.id AS id, company.name AS name, company.kana AS kana,
  company.name_english AS name_english, company { .find_text } AS derived
