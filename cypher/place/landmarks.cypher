// Every place with what a walk over the map needs: region, position, and links to others.
MATCH (place:LocalGovernment)
OPTIONAL MATCH (place)-[:IN_PREFECTURE]->(within:Prefecture)
WITH place, coalesce(within, place) AS prefecture
ORDER BY place.code
RETURN 'all' AS key,
       collect({
         code: place.code, name: place.name, name_english: place.name_english,
         prefecture: prefecture.jis_code, region: prefecture.region,
         latitude: place.latitude, longitude: place.longitude,
         links: COLLECT {
           MATCH (place)-[tie:ADJACENT_TO]->(other:LocalGovernment)
           RETURN [other.code, tie.kind] AS link ORDER BY other.code, tie.kind
         }
       }) AS rows
