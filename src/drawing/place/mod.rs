//! Where everything stands: three columns a sheet, filled from the left; a lane that does not fit goes on in the
//! next column. What boxes say is decided in `block`, how lines run in `wire`.

mod block;
mod closing;
mod sheet;
mod wire;

use std::collections::{HashMap, VecDeque};

use block::Setter;
use wire::{Wires, way};

use super::Awaited;
use super::graph::{AlertNode, Graph, StepNode};
use super::light::Light;
use super::measure::Measure;
use super::shapes::{Area, Drawing, Of, SHEET_HEIGHT};
use crate::protocol::{Level, Name};

const MARGIN: f32 = 28.0;
const COLUMNS: usize = 3;
const BETWEEN: f32 = 14.0;
const COLUMN: f32 = (super::shapes::SHEET_WIDTH - 2.0 * MARGIN - BETWEEN * 2.0) / 3.0;
/// Left of the questions: lines, and the numbers of questions elsewhere.
const GUTTER: f32 = 48.0;
const TAG: f32 = 24.0;
const QUESTION: f32 = 196.0;
/// Between questions and alerts.
const CHANNEL: f32 = 14.0;
const ALERT: f32 = COLUMN - GUTTER - QUESTION - CHANNEL - 4.0;
/// Between boxes of one lane.
const GAP: f32 = 5.0;
/// A lane is not begun with less room than this.
const ROOM: f32 = 130.0;

/// Places a graph.
pub(super) fn place(graph: &Graph, awaited: Awaited<'_>) -> Option<Drawing> {
    let setter = Setter { measure: Measure::embedded(), locale: graph.locale.clone() };
    let drawing = Drawing {
        title: graph.title.clone(),
        language: graph.locale.language().tag(),
        sheets: 1,
        lanes: Vec::new(),
        boxes: Vec::new(),
        edges: Vec::new(),
        texts: Vec::new(),
    };
    let numbers = graph
        .steps
        .iter()
        .flat_map(|step| &step.questions)
        .map(|question| (question.id.clone(), (question.number.clone(), question.light)))
        .collect();
    let mut placer = Placer { setter, drawing, numbers, column: 0, y: 0.0, top: 0.0, awaited };
    placer.top = sheet::overview(&mut placer, graph);
    placer.y = placer.top;
    for step in &graph.steps {
        placer.step(step)?;
    }
    placer.outcomes(&graph.outcomes)?;
    placer.notes(graph)?;
    placer.drawing.sheets = placer.column / COLUMNS + 1;
    sheet::furnish(&mut placer, graph);
    Some(placer.drawing)
}

struct Placer<'a> {
    setter: Setter,
    drawing: Drawing,
    /// Number and light of every question.
    numbers: HashMap<Name, (String, Light)>,
    column: usize,
    y: f32,
    /// Where columns begin on the first sheet, below the overview.
    top: f32,
    awaited: Awaited<'a>,
}

/// The part of a lane that stands in one column.
struct Segment {
    x: f32,
    begin: f32,
    questions: f32,
    alerts: f32,
    /// Boxes of questions, with the questions they depend on.
    placed: Vec<(Name, usize, Vec<Name>)>,
    /// Boxes of questions with the boxes of their alerts.
    raised: Vec<(usize, usize)>,
}

/// The branches from one question to others in the same column.
struct Span<'a> {
    source: &'a Name,
    from: usize,
    /// At what height they leave.
    out: f32,
    /// Where they arrive, with the height.
    targets: Vec<(usize, f32)>,
    /// How far the furthest is.
    far: f32,
}

impl Placer<'_> {
    fn x(&self) -> f32 {
        MARGIN + (self.column % COLUMNS) as f32 * (COLUMN + BETWEEN)
    }

    fn sheet_top(&self) -> f32 {
        (self.column / COLUMNS) as f32 * SHEET_HEIGHT
    }

    fn bottom(&self) -> f32 {
        self.sheet_top() + SHEET_HEIGHT - sheet::FOOT
    }

    fn next_column(&mut self) {
        self.column += 1;
        self.y = if self.column < COLUMNS { self.top } else { self.sheet_top() + sheet::HEAD };
    }

    fn make_room(&mut self, room: f32) {
        if self.y + room > self.bottom() {
            self.next_column();
        }
    }

    fn add(&mut self, placed: super::shapes::Placed) -> usize {
        self.drawing.boxes.push(placed);
        self.drawing.boxes.len() - 1
    }

    fn begin(&mut self, step: &StepNode, goes_on: bool) -> Segment {
        let head = self.setter.head(step, goes_on, COLUMN);
        let (x, begin) = (self.x(), self.y);
        let height = head.height;
        let _ = self.add(head.at(Of::Step(step.id.clone()), step.light, x, begin, COLUMN));
        let below = begin + height + GAP + 1.0;
        Segment { x, begin, questions: below, alerts: below, placed: Vec::new(), raised: Vec::new() }
    }

    fn end(&mut self, segment: Segment) {
        let Segment { x, begin, questions, alerts, placed, raised } = segment;
        let end = questions.max(alerts);
        self.drawing.lanes.push(Area { x, y: begin, width: COLUMN, height: end - begin });
        self.y = end + 10.0;
        let drawn = self.branches(&placed);
        for (name, target, sources) in &placed {
            let elsewhere: Vec<_> =
                sources.iter().filter(|source| !drawn.contains(&((*source).clone(), name.clone()))).collect();
            self.tag(*target, &elsewhere);
        }
        let mut wires = Wires::new(3);
        for (from, to) in raised {
            let (a, b) = (self.drawing.boxes[from].area, self.drawing.boxes[to].area);
            let (out, into) = (a.y + 8.0, b.y + 8.0);
            let track = wires.track(from, out, into).unwrap_or(2);
            let bend = a.x + a.width + 4.0 + 3.0 * track as f32;
            self.drawing.edges.push(super::shapes::Edge {
                from,
                to,
                points: way((a.x + a.width, out), bend, (b.x, into)),
                light: self.along(from, to),
            });
        }
    }

    fn along(&self, from: usize, to: usize) -> Light {
        self.drawing.boxes[from].light.along(self.drawing.boxes[to].light)
    }

    /// Draws the branches within one column; gives those that were drawn.
    fn branches(&mut self, placed: &[(Name, usize, Vec<Name>)]) -> Vec<(Name, Name)> {
        let mut spans: Vec<Span<'_>> = Vec::new();
        let mut entries: HashMap<usize, usize> = HashMap::new();
        let mut drawn = Vec::new();
        for (source, from, _) in placed {
            let area = self.drawing.boxes[*from].area;
            let out = area.y + area.height - 6.0;
            let mut targets = Vec::new();
            for (_, to, _) in placed.iter().filter(|(_, to, sources)| to != from && sources.contains(source))
            {
                let entry = entries.entry(*to).or_default();
                let into = self.drawing.boxes[*to].area.y + 7.0 + 3.0 * (*entry).min(2) as f32;
                *entry += 1;
                targets.push((*to, into));
            }
            let far = targets.iter().map(|(_, into)| (into - out).abs()).fold(0.0, f32::max);
            if !targets.is_empty() {
                spans.push(Span { source, from: *from, out, targets, far });
            }
        }
        // The shortest lines run closest to the boxes, so that the fewest cross.
        spans.sort_by(|a, b| a.far.total_cmp(&b.far).then(a.from.cmp(&b.from)));
        let mut wires = Wires::new(4);
        for Span { source, from, out, targets, .. } in spans {
            let low = targets.iter().map(|(_, into)| *into).fold(out, f32::min);
            let high = targets.iter().map(|(_, into)| *into).fold(out, f32::max);
            let Some(track) = wires.track(from, low, high) else { continue };
            for (to, into) in targets {
                let x = self.drawing.boxes[from].area.x;
                let bend = x - 7.0 - 4.0 * track as f32;
                let light = self.along(from, to);
                let points = way((x, out), bend, (x, into));
                self.drawing.edges.push(super::shapes::Edge { from, to, points, light });
                if let Some((name, ..)) = placed.iter().find(|(_, place, _)| *place == to) {
                    drawn.push((source.clone(), name.clone()));
                }
            }
        }
        drawn
    }

    /// The numbers of questions elsewhere that lead to a box, left of it.
    fn tag(&mut self, target: usize, sources: &[&Name]) {
        if sources.is_empty() {
            return;
        }
        let mut numbers: Vec<String> = sources.iter().take(TAGGED).map(|name| self.number(name)).collect();
        if sources.len() > TAGGED {
            numbers.push("…".to_owned());
        }
        let area = self.drawing.boxes[target].area;
        let own = self.drawing.boxes[target].light;
        let lights = sources.iter().filter_map(|name| self.numbers.get(*name)).map(|(_, on)| own.along(*on));
        let light = if own == Light::Even { own } else { lights.reduce(Light::or).unwrap_or(Light::Dim) };
        let tag = self.setter.elsewhere(&numbers, TAG);
        let x = area.x - GUTTER + 2.0;
        let from = self.add(tag.at(Of::Elsewhere, light, x, area.y, TAG));
        let y = area.y + 5.0;
        let points = vec![(x + TAG, y), (area.x, y)];
        self.drawing.edges.push(super::shapes::Edge { from, to: target, points, light });
    }

    fn number(&self, name: &Name) -> String {
        self.numbers.get(name).map_or_else(|| name.to_string(), |(number, _)| number.clone())
    }

    /// What a box must be high at least, to have room for the numbers beside it.
    fn beside(sources: &[Name]) -> f32 {
        let lines = sources.len().min(TAGGED) + usize::from(sources.len() > TAGGED);
        8.0 + block::SMALL * 1.22 * lines as f32
    }

    fn step(&mut self, step: &StepNode) -> Option<()> {
        self.make_room(ROOM);
        let mut segment = self.begin(step, false);
        let on_step = step.alerts.iter().filter(|alert| {
            !alert.question.as_ref().is_some_and(|of| step.questions.iter().any(|asked| asked.id == *of))
        });
        let mut waiting: VecDeque<(&AlertNode, Option<usize>)> = on_step.map(|alert| (alert, None)).collect();
        for question in &step.questions {
            self.awaits()?;
            let sources = question.label.as_ref().map_or(&[][..], |label| &label.sources);
            let block = self.setter.question(question, QUESTION).at_least(Self::beside(sources));
            if segment.questions + block.height + GAP > self.bottom() {
                segment = self.go_on(step, segment);
                for (_, from) in &mut waiting {
                    *from = None;
                }
                self.alerts(step, &mut segment, &mut waiting);
            }
            let (y, height) = (segment.questions, block.height);
            let x = segment.x + GUTTER;
            let placed = block.at(Of::Question(question.id.clone()), question.light, x, y, QUESTION);
            let place = self.add(placed);
            segment.placed.push((question.id.clone(), place, sources.to_vec()));
            segment.questions = y + height + GAP;
            let own = step.alerts.iter().filter(|alert| alert.question.as_ref() == Some(&question.id));
            waiting.extend(own.map(|alert| (alert, Some(place))));
            self.alerts(step, &mut segment, &mut waiting);
        }
        for (alert, _) in waiting {
            self.awaits()?;
            segment = self.left_over(step, segment, alert);
        }
        self.end(segment);
        Some(())
    }

    /// None when nobody waits for the drawing any more.
    fn awaits(&self) -> Option<()> {
        (self.awaited)().then_some(())
    }

    fn go_on(&mut self, step: &StepNode, segment: Segment) -> Segment {
        self.end(segment);
        self.next_column();
        self.begin(step, true)
    }

    fn at(&self, step: &StepNode, alert: &AlertNode) -> String {
        alert.question.as_ref().map_or_else(|| step.number.clone(), |question| self.number(question))
    }

    /// Places the alerts that have room beside their questions.
    fn alerts(
        &mut self,
        step: &StepNode,
        segment: &mut Segment,
        waiting: &mut VecDeque<(&AlertNode, Option<usize>)>,
    ) {
        while let Some((alert, from)) = waiting.pop_front() {
            let block = self.setter.alert(alert, &self.at(step, alert), ALERT);
            let beside = from.map_or(segment.alerts, |from| self.drawing.boxes[from].area.y);
            let y = beside.max(segment.alerts);
            if y + block.height + GAP > self.bottom() {
                waiting.push_front((alert, from));
                return;
            }
            segment.alerts = y + block.height + GAP;
            let x = segment.x + GUTTER + QUESTION + CHANNEL;
            let place = self.add(block.at(of(alert), alert.light, x, y, ALERT));
            segment.raised.extend(from.map(|from| (from, place)));
        }
    }

    /// Places an alert that had no room beside its question, below questions or alerts, or in the next column.
    fn left_over(&mut self, step: &StepNode, mut segment: Segment, alert: &AlertNode) -> Segment {
        let at = self.at(step, alert);
        let [wide, narrow] = [QUESTION, ALERT].map(|width| self.setter.alert(alert, &at, width).height);
        let ends = |segment: &Segment| (segment.questions + wide, segment.alerts + narrow);
        let (mut left, mut right) = ends(&segment);
        if left.min(right) + GAP > self.bottom() {
            segment = self.go_on(step, segment);
            (left, right) = ends(&segment);
        }
        let x = segment.x + GUTTER;
        let (x, y, width) = if left <= right {
            (x, segment.questions, QUESTION)
        } else {
            (x + QUESTION + CHANNEL, segment.alerts, ALERT)
        };
        let block = self.setter.alert(alert, &at, width);
        let _ = self.add(block.at(of(alert), alert.light, x, y, width));
        if left <= right {
            segment.questions = left + GAP;
        } else {
            segment.alerts = right + GAP;
        }
        segment
    }
}

/// How many numbers of questions elsewhere stand beside a box; its own words name all of them.
const TAGGED: usize = 4;

fn of(alert: &AlertNode) -> Of {
    let level: Level = alert.level;
    Of::Alert(alert.id.clone(), level)
}
