// The calibration of likeness now in force; no record before the first derivation.
MATCH (model:SimilarityModel {is_current: true})
RETURN model.id AS id, model.method AS method, model.embedding_model AS embedding_model,
       model.computed_on AS computed_on, model.pairs AS pairs, model.means AS means,
       model.quantiles AS quantiles, model.text_quantiles AS text_quantiles
LIMIT 1
