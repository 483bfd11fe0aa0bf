// Posts and proposals of engineers, the sales of their employers to the bodies there, with all days,
// and the conflicts of interest that are found now.
// Unfiltered: the keeper finds conflicts of interest for everybody.
//
// Parameters: ids
UNWIND $ids AS id
MATCH (engineer:Engineer {id: id})
RETURN id AS id,
  COLLECT {
    MATCH (engineer)<-[:OF]-(post:Appointment)
    MATCH (body:LocalGovernment)-[:APPOINTED|SERVES]-(post)
    MATCH (engineer)-[job:EMPLOYED_BY]->(company:Company)-[sale:SELLS_TO]->(body)
    RETURN {
      referral: head(COLLECT {
        MATCH (referral:Referral)-[:LED_TO]->(post) RETURN referral.id ORDER BY referral.id
      }),
      appointment: post.id, company: company.id, body: body.code,
      days: [post.valid_from, post.valid_to], employed: [job.valid_from, job.valid_to],
      sold: [sale.valid_from, sale.valid_to]
    }
  } AS posts,
  COLLECT {
    MATCH (engineer)<-[:PROPOSES]-(referral:Referral)-[:ANSWERS]->(:SupportRequest)
      <-[:REQUESTED]-(body:LocalGovernment)
    MATCH (engineer)-[job:EMPLOYED_BY]->(company:Company)-[sale:SELLS_TO]->(body)
    RETURN {
      referral: referral.id,
      appointment: head(COLLECT { MATCH (referral)-[:LED_TO]->(post:Appointment) RETURN post.id }),
      company: company.id, body: body.code,
      days: [referral.proposed_on, referral.closed_on], employed: [job.valid_from, job.valid_to],
      sold: [sale.valid_from, sale.valid_to]
    }
  } AS proposals,
  COLLECT {
    MATCH (engineer)<-[:INVOLVES]-(finding:ConflictFinding)-[:INVOLVES]->(company:Company)
    RETURN {
      id: finding.id, found_key: finding.found_key, company: company.id,
      appointment: head(COLLECT { MATCH (finding)-[:INVOLVES]->(post:Appointment) RETURN post.id })
    }
  } AS found
