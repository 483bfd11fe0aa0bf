// Each term of the vocabulary ContractForm by its code.
//
// Parameters: keys
UNWIND $keys AS key
MATCH (term:ContractForm {code: key})
RETURN key, [term {
    .code, .name, .name_english, .edition, .valid_from, .valid_to, .source, updated_at: term.updated_at.epochSeconds,
    .revision, .legal_basis, .allowed_modes, .ends_with_fiscal_year, .maximum_months, .minimum_days_per_month, .work_pattern
  }] AS rows
