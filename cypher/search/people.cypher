// People whose name begins with a text, among those whose name the viewer may read.
//
// Each text is sought below each mark of an audience that the viewer belongs to, so that an index
// seek meets readable names only and its limit counts nobody else; of what a text finds below all
// marks, the first in order of the key come home. Whom single prefectures may read stands below 47
// marks: the ministry seeks them below one, in keys of its own. `turned` is the beginning of the other
// name as it is written, `given` as it sounds, with what the key in Japanese must contain. A body also
// finds those who named it, and a person themselves: few, so their keys are only compared with `parts`.
// `with_rows`: each as they are shown, for a page.
//
// People: those who are shown are read by their id, or their rows are kept for it.
//
// Parameters: asked, limit, with_rows, viewer, today
CALL () {
  UNWIND $asked.names AS text
  CALL (text) {
    CALL (text) {
      UNWIND $asked.marks AS mark
      CALL (text, mark) {
        MATCH (engineer:Engineer) WHERE engineer.name_key STARTS WITH mark + text
          AND any(audience IN engineer.name_audiences WHERE audience IN $viewer.audiences)
          AND engineer.audiences_until >= $today
        RETURN engineer, substring(engineer.name_key, size(mark)) AS place
        ORDER BY engineer.name_key LIMIT $limit
      }
      RETURN engineer, place
      UNION ALL
      UNWIND $asked.marks_of_all AS mark
      CALL (text, mark) {
        MATCH (engineer:Engineer) WHERE engineer.ministry_name_key STARTS WITH mark + text
          AND any(audience IN engineer.name_audiences WHERE audience IN $viewer.audiences)
          AND engineer.audiences_until >= $today
        RETURN engineer, substring(engineer.ministry_name_key, size(mark)) AS place
        ORDER BY engineer.ministry_name_key LIMIT $limit
      }
      RETURN engineer, place
    }
    RETURN engineer ORDER BY place LIMIT $limit
  }
  RETURN engineer
  UNION
  UNWIND $asked.turned AS text
  CALL (text) {
    CALL (text) {
      UNWIND $asked.marks AS mark
      CALL (text, mark) {
        MATCH (engineer:Engineer) WHERE engineer.turned_key STARTS WITH mark + text
          AND any(audience IN engineer.name_audiences WHERE audience IN $viewer.audiences)
          AND engineer.audiences_until >= $today
        RETURN engineer, substring(engineer.turned_key, size(mark)) AS place
        ORDER BY engineer.turned_key LIMIT $limit
      }
      RETURN engineer, place
      UNION ALL
      UNWIND $asked.marks_of_all AS mark
      CALL (text, mark) {
        MATCH (engineer:Engineer) WHERE engineer.ministry_turned_key STARTS WITH mark + text
          AND any(audience IN engineer.name_audiences WHERE audience IN $viewer.audiences)
          AND engineer.audiences_until >= $today
        RETURN engineer, substring(engineer.ministry_turned_key, size(mark)) AS place
        ORDER BY engineer.ministry_turned_key LIMIT $limit
      }
      RETURN engineer, place
    }
    RETURN engineer ORDER BY place LIMIT $limit
  }
  RETURN engineer
  UNION
  UNWIND $asked.kana AS text
  CALL (text) {
    CALL (text) {
      UNWIND $asked.marks AS mark
      CALL (text, mark) {
        MATCH (engineer:Engineer) WHERE engineer.kana_key STARTS WITH mark + text
          AND any(audience IN engineer.name_audiences WHERE audience IN $viewer.audiences)
          AND engineer.audiences_until >= $today
        RETURN engineer, substring(engineer.kana_key, size(mark)) AS place
        ORDER BY engineer.kana_key LIMIT $limit
      }
      RETURN engineer, place
      UNION ALL
      UNWIND $asked.marks_of_all AS mark
      CALL (text, mark) {
        MATCH (engineer:Engineer) WHERE engineer.ministry_kana_key STARTS WITH mark + text
          AND any(audience IN engineer.name_audiences WHERE audience IN $viewer.audiences)
          AND engineer.audiences_until >= $today
        RETURN engineer, substring(engineer.ministry_kana_key, size(mark)) AS place
        ORDER BY engineer.ministry_kana_key LIMIT $limit
      }
      RETURN engineer, place
    }
    RETURN engineer ORDER BY place LIMIT $limit
  }
  RETURN engineer
  UNION
  UNWIND $asked.romaji AS text
  CALL (text) {
    CALL (text) {
      UNWIND $asked.marks AS mark
      CALL (text, mark) {
        MATCH (engineer:Engineer) WHERE engineer.romaji_key STARTS WITH mark + text
          AND any(audience IN engineer.name_audiences WHERE audience IN $viewer.audiences)
          AND engineer.audiences_until >= $today
        RETURN engineer, substring(engineer.romaji_key, size(mark)) AS place
        ORDER BY engineer.romaji_key LIMIT $limit
      }
      RETURN engineer, place
      UNION ALL
      UNWIND $asked.marks_of_all AS mark
      CALL (text, mark) {
        MATCH (engineer:Engineer) WHERE engineer.ministry_romaji_key STARTS WITH mark + text
          AND any(audience IN engineer.name_audiences WHERE audience IN $viewer.audiences)
          AND engineer.audiences_until >= $today
        RETURN engineer, substring(engineer.ministry_romaji_key, size(mark)) AS place
        ORDER BY engineer.ministry_romaji_key LIMIT $limit
      }
      RETURN engineer, place
    }
    RETURN engineer ORDER BY place LIMIT $limit
  }
  RETURN engineer
  UNION
  UNWIND $asked.given AS text
  CALL (text) {
    CALL (text) {
      UNWIND $asked.marks AS mark
      CALL (text, mark) {
        MATCH (engineer:Engineer) WHERE engineer.given_key STARTS WITH mark + text
          AND (engineer.name_key CONTAINS $asked.within OR engineer.kana_key CONTAINS $asked.within)
          AND any(audience IN engineer.name_audiences WHERE audience IN $viewer.audiences)
          AND engineer.audiences_until >= $today
        RETURN engineer, substring(engineer.given_key, size(mark)) AS place
        ORDER BY engineer.given_key LIMIT $limit
      }
      RETURN engineer, place
      UNION ALL
      UNWIND $asked.marks_of_all AS mark
      CALL (text, mark) {
        MATCH (engineer:Engineer) WHERE engineer.ministry_given_key STARTS WITH mark + text
          AND (engineer.name_key CONTAINS $asked.within OR engineer.kana_key CONTAINS $asked.within)
          AND any(audience IN engineer.name_audiences WHERE audience IN $viewer.audiences)
          AND engineer.audiences_until >= $today
        RETURN engineer, substring(engineer.ministry_given_key, size(mark)) AS place
        ORDER BY engineer.ministry_given_key LIMIT $limit
      }
      RETURN engineer, place
    }
    RETURN engineer ORDER BY place LIMIT $limit
  }
  RETURN engineer
  UNION
  MATCH (:LocalGovernment {code: $asked.body})<-[:NAMES]-()<-[:GAVE]-(engineer:Engineer)
  WHERE any(part IN $asked.parts WHERE engineer.name_key CONTAINS part
    OR engineer.kana_key CONTAINS part OR engineer.romaji_key CONTAINS part)
  RETURN engineer
  UNION
  MATCH (engineer:Engineer {id: $asked.self})
  RETURN engineer
}
WITH engineer
WHERE any(audience IN engineer.audiences WHERE audience IN $viewer.audiences)
  AND any(audience IN engineer.name_audiences WHERE audience IN $viewer.audiences)
  AND engineer.audiences_until >= $today
WITH engineer, true AS is_named
RETURN 'all' AS key, collect(engineer { .id, .name, .kana, .romaji, shown: CASE WHEN $with_rows THEN
  // row: engineer/shown
END }) AS rows
