// The calibration of likeness now in force; no record before the first derivation.
MATCH (model:SimilarityModel {is_current: true})
RETURN model.id AS id, model.method AS method, model.embedding_model AS embedding_model,
       model.computed_on AS computed_on, model.pairs AS pairs, model.mean AS mean,
       model.quantiles AS quantiles, model.threshold AS threshold, model.terms AS terms,
       model.rarities AS rarities, model.usual_rarity AS usual_rarity
LIMIT 1
