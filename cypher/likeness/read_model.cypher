// The calibration of likeness now in force; no record before the first derivation.
MATCH (model:SimilarityModel {is_current: true})
RETURN 'current' AS key,
       collect(model {.id, .method, .embedding_model, .computed_on, .pairs, .means, .quantiles,
                      .text_quantiles}) AS rows
LIMIT 1
