//! A paper as the tests need it: every kind of block, in Dutch, about an invented case.

use jiff::civil::date;
use weegwijzer::document::{
    Anchor, Block, Column, Drawing, Fact, Factor, Level, Mark, Paper, Presence, Purpose, Reading, Running,
    Sign, Span, Step, Table, Tick, Tone, Weighing, WeighingGroup,
};
use weegwijzer::locale::Language;

/// A paper around these blocks.
pub fn paper(blocks: Vec<Block>) -> Paper {
    Paper {
        title: "Verslag meldcode".to_owned(),
        subtitle: Some("Voor het dossier van het kind, bij zorgen over veiligheid".to_owned()),
        running: Running {
            case: Some("blauwe fiets".to_owned()),
            document: "Verslag".to_owned(),
            date: date(2026, 11, 21),
            edition: "KNMG-meldcode 2023".to_owned(),
            hash: "3f2a9c81b0e4".to_owned(),
        },
        language: Language::Nl,
        purpose: Purpose::Real,
        reading: Reading::InHand,
        blocks,
        appendices: Vec::new(),
    }
}

pub fn section(title: &str) -> Block {
    Block::Heading(Level::Section, title.to_owned())
}

pub fn table(rows: usize) -> Block {
    let titles = [("Wanneer", 16), ("Wat gezien of gehoord", 50), ("Van wie", 20), ("Soort", 18)];
    let columns = titles.map(|(title, share)| Column { title: title.to_owned(), share }).to_vec();
    let rows = (1..=rows)
        .map(|n| {
            vec![
                vec![Span::plain(format!("{} nov", 1 + n % 28))],
                vec![Span::plain(format!(
                    "Signaal {n}: drie ronde blauwe plekken op de rechterbovenarm, elk ongeveer 1,5 cm; het kind trekt de arm weg."
                ))],
                vec![Span::plain("eigen onderzoek")],
                vec![Span::strong("feit")],
            ]
        })
        .collect();
    Block::Table(Table { columns, rows })
}

/// One of everything.
pub fn usual() -> Vec<Block> {
    let fact = |label: &str, value: &str| Fact { label: label.to_owned(), value: vec![Span::plain(value)] };
    vec![
        section("Aanleiding"),
        Block::Facts(vec![
            fact("Wie", "Kind van 4 jaar, gezien met moeder op het spreekuur."),
            fact(
                "Reden van komst",
                "Hoesten sinds een week; bij onderzoek vielen plekken op die niet bij het verhaal passen.",
            ),
            fact("Acuut gevaar", "Nee. Er zijn nu geen aanwijzingen dat het kind vandaag gevaar loopt."),
        ]),
        Block::Paragraph(vec![
            Span::plain(
                "Er zijn drie signalen vastgelegd. De huisarts zag ze zelf; één is door de leidster van de opvang gemeld. Een verklaring die bij de plekken past is ",
            ),
            Span::strong("niet gegeven"),
            Span::plain(", ondanks navraag bij moeder, en de andere ouder is nog niet gesproken."),
        ]),
        section("Signalen"),
        table(4),
        Block::Quote {
            lead: None,
            words: "Hij is van de trap gevallen, maar ik was er niet bij.".to_owned(),
            speaker: Some("moeder, 18 november 2026".to_owned()),
        },
        section("Advies"),
        Block::Heading(Level::Topic, "Veilig Thuis, 19 november 2026 (anoniem)".to_owned()),
        Block::say(
            "Gevraagd is of de plekken en het ontbreken van een verklaring samen reden zijn om te melden. Advies: eerst met beide ouders spreken en de plekken binnen een week opnieuw beoordelen.",
        ),
        Block::List {
            lead: None,
            points: vec![
                vec![Span::plain("Opgevolgd: gesprek met moeder op 20 november.")],
                vec![Span::plain("Nog niet opgevolgd: gesprek met vader, gepland op 24 november.")],
            ],
        },
        section("Weging"),
        Block::Paragraph(vec![
            Span::strong("Mijn oordeel."),
            Span::plain(
                " Er blijft twijfel. De plaats van de plekken past slecht bij een val. Moeder gaf twee verschillende verklaringen. Het kind was vrolijk en liet zich goed onderzoeken; eerdere contacten gaven geen zorgen.",
            ),
        ]),
        section("Afwijkingen"),
        Block::say("De vader is nog niet gehoord, omdat hij tot 23 november in het buitenland is."),
        section("Herkomst"),
        Block::Note(vec![Span::plain(
            "Gemaakt met de KNMG-meldcode, editie 2023. Deze uitwerking is nog niet door een clinicus beoordeeld. Controlegetal van de casus: 3f2a9c81b0e4.",
        )]),
        Block::Key(vec![
            ("✓".to_owned(), "gelezen in de bron".to_owned()),
            ("~".to_owned(), "deels gelezen".to_owned()),
            ("?".to_owned(), "niet gevonden in een bron".to_owned()),
        ]),
        Block::Remarks { label: "Opmerkingen".to_owned(), lines: 3 },
        Block::Signature {
            fields: vec!["Naam".to_owned(), "Functie".to_owned(), "Datum".to_owned()],
            sign: "Handtekening".to_owned(),
        },
    ]
}

/// Risk and protection about `groups` groups of the four that are usual.
pub fn weighing(groups: usize) -> Block {
    let factor = |words: &str, presence, details: &[&str]| Factor {
        presence,
        words: words.to_owned(),
        details: details.iter().map(|detail| (*detail).to_owned()).collect(),
    };
    let group =
        |title: &str, risk, protection| WeighingGroup { title: title.to_owned(), sides: [risk, protection] };
    let all = vec![
        group(
            "Ouder",
            vec![
                factor(
                    "Somberheid sinds de geboorte, nu in behandeling",
                    Presence::Present,
                    &["dynamisch", "verteld door moeder"],
                ),
                factor("Alcohol of drugs", Presence::Absent, &["dynamisch", "nagevraagd"]),
                factor("Zelf mishandeld als kind", Presence::Unknown, &["statisch"]),
            ],
            vec![
                factor("Zoekt zelf hulp en komt afspraken na", Presence::Present, &["dossier"]),
                factor("Herkent wat het kind nodig heeft", Presence::Present, &["gezien op het spreekuur"]),
            ],
        ),
        group(
            "Kind",
            vec![factor("Te vroeg geboren, huilt veel", Presence::Present, &["statisch", "dossier"])],
            vec![factor("Groeit goed en is nieuwsgierig", Presence::Present, &["eigen onderzoek"])],
        ),
        group(
            "Gezin",
            vec![
                factor("Schulden", Presence::Present, &["dynamisch", "verteld door vader"]),
                factor(
                    "Geweld tussen de ouders",
                    Presence::Unknown,
                    &["nog niet met beide ouders apart besproken"],
                ),
            ],
            vec![factor(
                "Ouders steunen elkaar in de zorg",
                Presence::Absent,
                &["verteld door beide ouders"],
            )],
        ),
        group(
            "Omgeving",
            vec![],
            vec![factor("Oma past twee dagen per week op", Presence::Present, &["dynamisch"])],
        ),
    ];
    Block::Weighing(Weighing {
        sides: ["Belastend".to_owned(), "Beschermend".to_owned()],
        groups: all.into_iter().take(groups).collect(),
    })
}

/// An outline with a mark and a label on it.
pub fn drawing() -> Block {
    let steps = vec![
        Step::Move((400, 100)),
        Step::Curve([(600, 100), (600, 500), (400, 500)]),
        Step::Curve([(200, 500), (200, 100), (400, 100)]),
        Step::Close,
    ];
    let label = |at, anchor, words: &str| Mark::Label {
        at,
        anchor,
        words: words.to_owned(),
        size: 90,
        tone: Tone::Plain,
    };
    Block::Drawing(Drawing {
        told: false,
        alt: "Omtrek van een hoofd met één plek op het linkeroor.".to_owned(),
        plane: (2000, 600),
        marks: vec![
            Mark::Path { steps, line: Some((8, Tone::Plain)), surface: Some(Tone::Ground) },
            Mark::Path {
                steps: vec![Step::Move((540, 280)), Step::Line((900, 280))],
                line: Some((5, Tone::Guide)),
                surface: None,
            },
            label((920, 310), Anchor::Start, "blauwe plek, 1,5 cm"),
            label((400, 590), Anchor::Middle, "links"),
        ],
        caption: Some("Waar de plek zat, getekend op 18 november 2026.".to_owned()),
    })
}

/// One of everything that is filled in by hand or drawn.
pub fn forms() -> Vec<Block> {
    let tick = |sign, words: &str| Tick { sign, words: vec![Span::plain(words)] };
    vec![
        Block::Sticker {
            label: "Ruimte voor etiket".to_owned(),
            beside: vec![
                Fact { label: "Ingevuld door".to_owned(), value: vec![Span::plain("jeugdarts")] },
                Fact { label: "Begonnen op".to_owned(), value: vec![Span::plain("18 november 2026")] },
            ],
        },
        section("Wegen"),
        weighing(4),
        section("Gesprek"),
        Block::Steps {
            lead: Some("In deze volgorde".to_owned()),
            steps: vec![vec![Span::plain("Eerst moeder alleen.")], vec![Span::plain("Daarna vader.")]],
        },
        Block::Attention(vec![
            Span::strong("Stop het gesprek "),
            Span::plain("als de veiligheid in het geding komt, en bel 112."),
        ]),
        drawing(),
        section("Invullen"),
        Block::Ticks {
            lead: Some("Met wie is gesproken?".to_owned()),
            ticks: vec![
                tick(Sign::Yes, "Moeder"),
                tick(Sign::No, "Vader"),
                tick(Sign::Unknown, "School"),
                Tick::open("Opvang"),
            ],
        },
        Block::Ticks {
            lead: None,
            ticks: vec![Tick::open(
                "Een antwoord met zoveel woorden dat het de hele regel nodig heeft, en misschien wel meer dan één regel, zodat het niet in kolommen past.",
            )],
        },
        Block::Blanks(vec!["Naam".to_owned(), "Datum".to_owned(), "Tijd".to_owned()]),
        Block::Blanks(vec!["Wat adviseert Veilig Thuis over het gesprek met de ouders?".to_owned()]),
        Block::Remarks { label: String::new(), lines: 2 },
    ]
}

/// Running text of about so many words.
pub fn prose(words: usize) -> String {
    const SENTENCE: &str =
        "Het kind vertelde rustig wat er die middag was gebeurd, zonder dat daarnaar was gevraagd. ";
    SENTENCE.repeat(words / 15 + 1).trim_end().to_owned()
}
