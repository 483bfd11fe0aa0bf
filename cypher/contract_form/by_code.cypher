// Legal forms of work for a local government, with their limits, by code.
//
// Parameters: keys
UNWIND $keys AS code
MATCH (term:ContractForm {code: code})
RETURN code AS key, [term {
  .code, .name, .name_language, .name_english, .edition, .source_url, .valid_from, .valid_to, .source,
  .revision, .updated_at,
  .legal_basis, allowed_modes: coalesce(term.allowed_modes, []),
  is_verified: coalesce(term.is_verified, false),
  ends_with_fiscal_year: coalesce(term.ends_with_fiscal_year, false), .maximum_months,
  .minimum_days_per_month, .minimum_hours_per_month, .minimum_on_site_share, .work_pattern
}] AS rows
