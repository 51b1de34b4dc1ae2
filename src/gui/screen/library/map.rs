//! The flow map of a protocol, to walk over: what leads to what, at a glance, with the path of the open case lit.
//! Drawing it and saving it are asked of the window; every box leads to its words in the reading view.

use std::sync::Arc;

use iced::widget::{column, container, row};
use iced::{Center, Element, Fill};

use super::{Library, Message, Part};
use crate::drawing::{Drawing, Light, Of};
use crate::gui::context::Context;
use crate::gui::screen::{escape, escapes};
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Strand;
use crate::gui::widget::chart::{Asked, Move, Stop, chart, id_of};
use crate::gui::widget::responsive::{Columns, responsive};
use crate::gui::widget::said::group;
use crate::gui::widget::{button, surface, text};
use crate::locale::{Language, Locale};
use crate::protocol::Protocol;

/// A map that is looked at.
#[derive(Debug, Clone)]
pub(super) struct Chart {
    drawing: Arc<Drawing>,
    stops: Vec<Stop>,
    asked: Asked,
}

impl Chart {
    pub(super) fn new(drawing: Arc<Drawing>) -> Self {
        // A drawing knows its language by its tag alone.
        let language = Language::ALL.into_iter().find(|language| language.tag() == drawing.language);
        let locale = language.map_or_else(Locale::of_system, Locale::new);
        let stops = Stop::all(&drawing, |follows| locale.msg_access_leads(follows));
        Self { drawing, stops, asked: Asked::default() }
    }

    /// Whether the path of a case is lit on it.
    pub(super) fn is_lit(&self) -> bool {
        self.drawing.boxes.iter().any(|placed| placed.light != Light::Even)
    }

    pub(super) const fn go(&mut self, moved: Move) {
        self.asked.ask(moved);
    }

    /// The control the keyboard begins at: the box that was asked for, or the first.
    pub(super) fn first(&self, of: Option<&Of>) -> Option<String> {
        let same = |stop: &&Stop| of.is_some_and(|of| id_of(of) == id_of(&stop.of));
        self.stops.iter().find(same).or(self.stops.first()).and_then(|stop| id_of(&stop.of))
    }
}

/// Where in the reading view something of the map is told, and the control that leads to the map there.
pub(super) fn told(of: &Of, protocol: &Protocol) -> Option<(Part, String)> {
    let part = match of {
        Of::Step(id) => Part::Step(id.clone()),
        Of::Question(id) => Part::Step(protocol.step_of(id)?.id.clone()),
        Of::Alert(..) => Part::Alerts,
        Of::Outcome(_) => Part::Outcomes,
        Of::Overview(_) | Of::Elsewhere | Of::Heading => return None,
    };
    let control = match of {
        Of::Step(_) => part.button(),
        _ => leading_to(of)?,
    };
    Some((part, control))
}

fn leading_to(of: &Of) -> Option<String> {
    id_of(of).map(|id| format!("library.{id}"))
}

/// A button beside something that is told, to see it on the map.
pub(super) fn on_map<'a>(of: Of, context: Context<'a>) -> Option<Element<'a, Message>> {
    let id = leading_to(&of)?;
    let button = button::quiet(context.locale.msg_map_here()).id(id);
    Some(button.on_press(Message::MapPressed(Some(of))).into())
}

impl Library {
    pub(super) fn mapped<'a>(&'a self, map: &'a Chart, context: Context<'a>) -> Element<'a, Message> {
        let screen = responsive(move |columns| {
            let pressed = |of: &Of| Message::StopPressed(of.clone());
            column![
                container(self.above_map(columns == Columns::One, context)).padding([gap::SMALL, gap::WIDE]),
                surface::divider(),
                group(
                    context.locale.msg_access_map(),
                    container(chart(&map.drawing, &map.stops, Strand::Group(0), map.asked, pressed))
                        .width(Fill)
                        .height(Fill)
                ),
            ]
            .into()
        });
        escapes(screen, Message::MapClosed)
    }

    /// What can be done with the map; where there is little room, in signs, and without the line on keys.
    fn above_map<'a>(&'a self, tight: bool, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let moves = [
            ("library.map.further", "–", Move::Further, locale.msg_map_further()),
            ("library.map.nearer", "+", Move::Nearer, locale.msg_map_nearer()),
            ("library.map.fit", "0", Move::Fit, locale.msg_map_fit()),
        ];
        let moves = moves.into_iter().map(|(id, sign, moved, words)| {
            let shown = if tight { sign.to_owned() } else { format!("{words}  {sign}") };
            Element::from(button::secondary(shown).label(words).id(id).on_press(Message::MapMoved(moved)))
        });
        let back = button::secondary(if tight { locale.msg_word_back() } else { locale.msg_map_back() })
            .id("library.map.back")
            .on_press(Message::MapClosed);
        let back = if tight { back } else { back.shortcut(&escape()) };
        let save = if tight { "PDF".to_owned() } else { locale.msg_map_save() };
        let save = button::secondary(save).id("library.map.save").on_press(Message::SaveMapPressed);
        let bar = row![Element::from(back)]
            .extend(moves)
            .push(Element::from(save))
            .spacing(gap::SMALL)
            .align_y(Center)
            .wrap();
        column![bar]
            .push((!tight).then(|| text::muted(locale.msg_map_keys())))
            .push(self.told_of_paper("library.map.open-paper", context))
            .spacing(gap::TIGHT)
            .into()
    }
}
