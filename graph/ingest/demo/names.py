"""Names that nobody has: people from fairy-tale places, companies that say they are a demo."""

from __future__ import annotations

from random import Random

# Kanji, hiragana and Latin letters of what a family name begins and ends with. No Japanese family
# is called Starfall-Pass or Picturebook-Cape; a reader sees at once that the person is invented.
_BEGINNINGS = (
    ("星降", "ほしふり", "hoshifuri"), ("虹架", "にじかけ", "nijikake"), ("風待", "かぜまち", "kazemachi"),
    ("霧笛", "むてき", "muteki"), ("夢見", "ゆめみ", "yumemi"), ("花灯", "はなあかり", "hanaakari"),
    ("雪明", "ゆきあかり", "yukiakari"), ("潮騒", "しおさい", "shiosai"), ("銀河", "ぎんが", "ginga"),
    ("琥珀", "こはく", "kohaku"), ("瑠璃", "るり", "ruri"), ("翡翠", "ひすい", "hisui"),
    ("影絵", "かげえ", "kagee"), ("木霊", "こだま", "kodama"), ("竜宮", "りゅうぐう", "ryugu"),
    ("狐火", "きつねび", "kitsunebi"), ("絵本", "えほん", "ehon"), ("童話", "どうわ", "dowa"),
    ("御伽", "おとぎ", "otogi"), ("月渡", "つきわたり", "tsukiwatari"), ("雲海", "うんかい", "unkai"),
    ("蜃気", "しんき", "shinki"), ("羅針", "らしん", "rashin"), ("万華", "まんげ", "mange"),
    ("金平", "こんぺい", "kompei"), ("綿雪", "わたゆき", "watayuki"), ("鈴音", "すずね", "suzune"),
    ("架空", "かくう", "kaku"),
)  # fmt: skip
_ENDINGS = (
    ("ヶ原", "がはら", "gahara"), ("峠", "とうげ", "toge"), ("岬", "みさき", "misaki"),
    ("坂", "ざか", "zaka"), ("橋", "ばし", "bashi"), ("浜", "はま", "hama"), ("灯台", "とうだい", "todai"),
    ("塔", "とう", "to"), ("城", "じょう", "jo"), ("庵", "あん", "an"), ("森", "もり", "mori"),
    ("谷", "だに", "dani"), ("丘", "おか", "oka"), ("泉", "いずみ", "izumi"), ("島", "じま", "jima"),
    ("書房", "しょぼう", "shobo"), ("工房", "こうぼう", "kobo"), ("座", "ざ", "za"),
)  # fmt: skip
_GIVEN = (
    ("そら", "そら", "Sora"), ("ひなた", "ひなた", "Hinata"), ("つむぎ", "つむぎ", "Tsumugi"),
    ("こはる", "こはる", "Koharu"), ("いぶき", "いぶき", "Ibuki"), ("かなた", "かなた", "Kanata"),
    ("みなと", "みなと", "Minato"), ("しずく", "しずく", "Shizuku"), ("はやて", "はやて", "Hayate"),
    ("あさひ", "あさひ", "Asahi"), ("ゆきの", "ゆきの", "Yukino"), ("ちづる", "ちづる", "Chizuru"),
    ("まどか", "まどか", "Madoka"), ("つばさ", "つばさ", "Tsubasa"), ("いろは", "いろは", "Iroha"),
    ("かすみ", "かすみ", "Kasumi"), ("みのり", "みのり", "Minori"), ("たくみ", "たくみ", "Takumi"),
    ("すばる", "すばる", "Subaru"), ("ひかり", "ひかり", "Hikari"), ("なぎさ", "なぎさ", "Nagisa"),
    ("こずえ", "こずえ", "Kozue"), ("ほたる", "ほたる", "Hotaru"), ("いつき", "いつき", "Itsuki"),
    ("太郎", "たろう", "Taro"), ("花子", "はなこ", "Hanako"), ("一歩", "いっぽ", "Ippo"),
    ("千里", "ちさと", "Chisato"), ("大地", "だいち", "Daichi"), ("小雪", "こゆき", "Koyuki"),
    ("真珠", "まじゅ", "Maju"), ("千尋", "ちひろ", "Chihiro"), ("光", "ひかる", "Hikaru"),
    ("薫", "かおる", "Kaoru"), ("望", "のぞみ", "Nozomi"), ("渚", "なぎさ", "Nagisa"),
    ("樹", "いつき", "Itsuki"), ("翼", "つばさ", "Tsubasa"), ("栞", "しおり", "Shiori"),
    ("奏", "かなで", "Kanade"),
)  # fmt: skip
_TRADES = (
    ("システムズ", "しすてむず", "Systems"), ("データ", "でーた", "Data"), ("ネットワークス", "ねっとわーくす", "Networks"),
    ("ソリューションズ", "そりゅーしょんず", "Solutions"), ("情報サービス", "じょうほうさーびす", "Information Services"),
    ("クラウド", "くらうど", "Cloud"), ("ソフトウェア", "そふとうぇあ", "Software"), ("デザイン", "でざいん", "Design"),
    ("セキュリティ", "せきゅりてぃ", "Security"), ("コンサルティング", "こんさるてぃんぐ", "Consulting"),
    ("テクノロジー", "てくのろじー", "Technology"), ("計算センター", "けいさんせんたー", "Computing Center"),
    ("ラボ", "らぼ", "Lab"),
)  # fmt: skip

#: Names as cells of the engineers table, separated by commas: name, kana, romaji.
PEOPLE: tuple[str, ...] = tuple(
    f"{first[0]}{last[0]} {given[0]},{first[1]}{last[1]} {given[1]},"
    f"{(first[2] + last[2]).capitalize()} {given[2]}"
    for first in _BEGINNINGS
    for last in _ENDINGS
    for given in _GIVEN
)


def company_names(rng: Random, count: int) -> list[tuple[str, str, str]]:
    """Name, kana and English name of that many companies, all different."""
    stems = [(first, trade) for first in _BEGINNINGS[:-1] for trade in _TRADES]
    rng.shuffle(stems)
    return [_company(*stems[n % len(stems)], n // len(stems)) for n in range(count)]


def _company(
    first: tuple[str, str, str], trade: tuple[str, str, str], generation: int
) -> tuple[str, str, str]:
    number = f"第{generation + 1}" if generation else ""
    kana = f"だい{generation + 1}" if generation else ""
    english = f" No. {generation + 1}" if generation else ""
    return (
        f"デモ{number}{first[0]}{trade[0]}株式会社",
        f"でも{kana}{first[1]}{trade[1]}",
        f"Demo {first[2].capitalize()} {trade[2]}{english}, Inc.",
    )
