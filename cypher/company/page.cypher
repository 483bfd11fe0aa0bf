// Companies in order of id; those with an agreement on the day or without, with head offices there.
//
// Parameters: asked, page, today
MATCH (company:Company)
WHERE company.id > $page.above AND company.id < $page.below
  AND ($asked.cooperating IS NULL OR $asked.cooperating = (
    company.cooperation_since IS NOT NULL AND company.cooperation_since <= $today
    AND coalesce(company.cooperation_until, $today) >= $today
  ))
  AND ($asked.head_office_in IS NULL OR EXISTS {
    MATCH (company)-[:HEAD_OFFICE_IN]->(office:Municipality)
    WHERE office.prefecture IN $asked.head_office_in
  })
WITH company
ORDER BY CASE WHEN $page.rising THEN company.id ELSE '' END, company.id DESC LIMIT $page.limit
RETURN 'all' AS key, collect({key: company.id, order: company.id}) AS rows
