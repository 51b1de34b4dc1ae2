//! What every sheet has: its head, its key, and on the first sheet the steps at a glance.

use super::block::{BODY, SMALL, run};
use super::{MARGIN, Placer};
use crate::drawing::graph::Graph;
use crate::drawing::light::Light;
use crate::drawing::measure::{Ink, Run};
use crate::drawing::shapes::{Edge, Of, SHEET_HEIGHT, SHEET_WIDTH};
use crate::drawing::typeface::Weight;

/// Where columns begin below the top of a sheet.
pub(super) const HEAD: f32 = 56.0;
/// What is kept free at the bottom of a sheet.
pub(super) const FOOT: f32 = 44.0;
const ARROW: f32 = 12.0;

/// The steps in order and the outcomes, at the top of the first sheet. Gives where columns begin below it.
pub(super) fn overview(placer: &mut Placer<'_>, graph: &Graph) -> f32 {
    let count = graph.steps.len() as f32 + 1.0;
    let width = (SHEET_WIDTH - 2.0 * MARGIN - ARROW * (count - 1.0)) / count;
    let outcomes = placer.setter.locale.msg_drawing_outcomes();
    let mut blocks = Vec::new();
    for step in &graph.steps {
        let title = vec![
            run(&*step.number, Weight::SemiBold, BODY, Ink::Link),
            run(&*step.title, Weight::SemiBold, BODY, Ink::Text),
        ];
        let guideline = vec![run(&*step.guideline, Weight::Regular, SMALL, Ink::Muted)];
        let block = placer.setter.block(&[title, guideline], width);
        blocks.push((Of::Overview(step.id.clone()), step.light, block));
    }
    let last = vec![run(outcomes, Weight::SemiBold, BODY, Ink::Paper)];
    blocks.push((Of::Heading, Light::Even, placer.setter.block(&[last], width)));
    let height = blocks.iter().map(|(_, _, block)| block.height).fold(0.0, f32::max);
    let mut before: Option<usize> = None;
    for (place, (of, light, block)) in blocks.into_iter().enumerate() {
        let x = MARGIN + place as f32 * (width + ARROW);
        let to = placer.add(block.at_least(height).at(of, light, x, HEAD, width));
        if let Some(from) = before {
            let y = HEAD + height / 2.0;
            let points = vec![(x - ARROW, y), (x, y)];
            let light = placer.along(from, to);
            placer.drawing.edges.push(Edge { from, to, points, light });
        }
        before = Some(to);
    }
    HEAD + height + 16.0
}

/// The head and the key of every sheet.
pub(super) fn furnish(placer: &mut Placer<'_>, graph: &Graph) {
    let sheets = placer.drawing.sheets;
    for sheet in 0..sheets {
        let top = sheet as f32 * SHEET_HEIGHT;
        let title = vec![run(&*graph.title, Weight::SemiBold, 17.0, Ink::Text)];
        let number = placer.setter.locale.msg_drawing_sheet(sheet + 1, sheets);
        let below = vec![
            run(&*graph.subtitle, Weight::Regular, BODY, Ink::Muted),
            run(format!("· {number}"), Weight::SemiBold, BODY, Ink::Text),
        ];
        let head = placer.setter.block(&[title, below], SHEET_WIDTH - 2.0 * MARGIN);
        placer.drawing.texts.extend(head.texts(MARGIN, top + 15.0));
        let foot = placer.setter.block(&key(placer), SHEET_WIDTH - 2.0 * MARGIN);
        placer.drawing.texts.extend(foot.texts(MARGIN, top + SHEET_HEIGHT - FOOT + 10.0));
    }
}

fn key(placer: &Placer<'_>) -> Vec<Vec<Run>> {
    let strong = |text: &str| run(text, Weight::SemiBold, SMALL, Ink::Link);
    let plain = |text: String| run(text, Weight::Regular, SMALL, Ink::Muted);
    let say = &placer.setter.locale;
    vec![
        vec![
            strong("B3"),
            plain(say.msg_drawing_key_question()),
            strong("▸B7"),
            plain(say.msg_drawing_key_opens()),
            strong("→2"),
            plain(say.msg_drawing_key_outcome()),
        ],
        vec![
            strong("!5"),
            plain(say.msg_drawing_key_alert()),
            strong(&say.msg_drawing_key_line()),
            plain(say.msg_drawing_key_line_means()),
        ],
    ]
}
