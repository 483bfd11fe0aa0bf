"""The indicators of regional disparity: names, units, and what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graph.model.figures import Definition

CENSUS = "総務省統計局 令和2年国勢調査"
#: The register of this service: who is designated, appointed and serves whom.
REGISTER = "Enishi 任用・指定の登録"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One indicator. Texts are in Japanese and English; `factor` turns the quotient into the unit.

    `as_of` is a fixed day of the numbers; None: the day on which they were computed.
    """

    unit: str
    name: tuple[str, str]
    text: tuple[str, str]
    numerator: str
    denominator: str
    source: str = REGISTER
    source_kind: str = "DERIVED"
    source_url: str | None = None
    confidence: str = "DERIVED"
    caveat: str | None = None
    factor: float = 1.0
    as_of: date | None = None

    def definition(self, day: date) -> Definition:
        """What the figure means, for the numbers of a day."""
        return Definition(
            text=self.text,
            as_of=self.as_of or day,
            numerator=self.numerator,
            denominator=self.denominator,
            source=self.source,
            source_kind=self.source_kind,
            source_url=self.source_url,
            confidence=self.confidence,
            caveat=self.caveat,
        )


_PERSONS = "一人が複数の都道府県で支援すれば、それぞれに数える。全国では一度だけ数える。"

INDICATORS: dict[str, Indicator] = {
    "ACCELERATORS_PER_RESIDENTS": Indicator(
        unit="PER_100K_RESIDENTS",
        factor=100_000,
        name=("人口10万人あたりの支援中のアクセラレータ", "Accelerators serving, per 100,000 residents"),
        text=(
            "その日に指定中で、市区町村を支援する任用・契約が続いている人の数を、人口で割る。",
            "People designated on the day with an appointment that serves a municipality, by residents.",
        ),
        numerator="支援中のアクセラレータの人数",
        denominator="2020年国勢調査の人口（10万人）",
        caveat=_PERSONS,
    ),
    "MUNICIPALITIES_SERVED_SHARE": Indicator(
        unit="SHARE",
        name=("支援を受けている市区町村の割合", "Share of municipalities served"),
        text=(
            "その日にアクセラレータの支援を受けている市区町村の、すべての市区町村に対する割合。",
            "Municipalities served by an accelerator on the day, of all municipalities.",
        ),
        numerator="支援を受けている市区町村数",
        denominator="市区町村数（特別区を含む）",
    ),
    "APPOINTMENTS_OUTSIDE_TOKYO_AREA": Indicator(
        unit="SHARE",
        name=("東京圏以外の市区町村を支援する割合", "Share of support outside the Tokyo area"),
        text=(
            ("指定中のアクセラレータの任用・契約が支援する市区町村（延べ数）のうち、東京圏（埼玉・千葉・東京・神奈川）の外にあるものの割合。"
            "年度の値は、その年度に一日でも指定中だった人の、一日でも続いた任用・契約を数える。"),
            ("Of the municipalities that appointments of designated accelerators serve, each counted "
            "once an appointment, those outside the Tokyo area (Saitama, Chiba, Tokyo, Kanagawa). A "
            "fiscal year counts the appointments that ran on any of its days, of people who were "
            "designated on any of them."),
        ),
        numerator="東京圏以外の支援先（任用・契約と市区町村の組）",
        denominator="すべての支援先（任用・契約と市区町村の組）",
        caveat="都道府県そのものへの支援は数えない。日数の多少は問わない。",
    ),
    "ENGINEERS_IN_TOKYO_AREA": Indicator(
        unit="SHARE",
        name=("IT技術者のうち東京圏に住む人の割合", "Share of IT engineers in the Tokyo area"),
        text=(
            "国勢調査の情報処理・通信に携わる人のうち、東京圏（1都3県）に住む人の割合。",
            ("Of the people in information-processing and communication occupations (census), "
            "those who live in the Tokyo area."),
        ),
        numerator="東京圏に住むIT技術者（概数 760,000人）",
        denominator="全国のIT技術者（1,253,930人）",
        source=f"{CENSUS}（IPA DX白書2023 追補、ITmedia 2025-11-02 による）",
        source_kind="OFFICIAL_STATISTICS",
        confidence="OFFICIAL",
        caveat="分子は報道による概数。都道府県別の公表値は得られていない。",
        as_of=date(2020, 10, 1),
    ),
    "LOCATION_QUOTIENT": Indicator(
        unit="RATIO",
        name=("情報通信業の特化係数", "Location quotient of information and communications"),
        text=(
            "就業者に占める情報通信業の割合を、全国の割合で割る。1は全国並み。",
            "Share of information and communications among all workers, against the nation's; 1 is parity.",
        ),
        numerator="情報通信業の就業者の割合",
        denominator="全国の情報通信業の就業者の割合",
        source=CENSUS,
        source_kind="OFFICIAL_STATISTICS",
        source_url="https://www.e-stat.go.jp/",
        confidence="PROXY",
        caveat="IT技術者の都道府県別の数の代わり。情報通信業には技術者でない人もいる。",
        as_of=date(2020, 10, 1),
    ),
    "REMOTE_SERVED_SHARE": Indicator(
        unit="SHARE",
        name=("主に遠隔で行う任用・契約の割合", "Share of appointments that are mostly remote"),
        text=(
            "その日に指定中のアクセラレータの、市区町村を支援する任用・契約のうち、遠隔の割合が半分以上のもの。",
            ("Of the appointments by which accelerators designated on the day serve municipalities, "
            "those that are remote for half the work or more."),
        ),
        numerator="遠隔が半分以上の任用・契約",
        denominator="遠隔の割合がわかる任用・契約",
    ),
    "ONE_PERSON_IT_SHARE": Indicator(
        unit="SHARE",
        name=("情報担当が一人の市区町村の割合", "Share of one-person-IT municipalities"),
        text=(
            "情報担当の体制がわかる市区町村のうち、一人で担っているところの割合。",
            "Of the municipalities whose staffing is known, those where one person does all IT.",
        ),
        numerator="情報担当が一人の市区町村数",
        denominator="体制がわかる市区町村数",
        caveat="体制がわからない市区町村は数えない。",
    ),
    "ONE_PERSON_IT_SERVED_SHARE": Indicator(
        unit="SHARE",
        name=("情報担当が一人の市区町村のうち支援を受けている割合", "Share of one-person-IT municipalities served"),
        text=(
            "情報担当が一人の市区町村のうち、その日にアクセラレータの支援を受けているところの割合。",
            "Of the municipalities where one person does all IT, those served by an accelerator.",
        ),
        numerator="支援を受けている、情報担当が一人の市区町村数",
        denominator="情報担当が一人の市区町村数",
    ),
}  # fmt: skip
