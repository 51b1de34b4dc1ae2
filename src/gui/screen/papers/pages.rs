//! The pages themselves: one at a time, as large as the room or as large as asked.

use iced::Element;
use iced::widget::{column, row};

use super::{Message, Papers};
use crate::document::preview::Picture;
use crate::gui::access::Role;
use crate::gui::context::Context;
use crate::gui::shortcuts::Paging;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::alert;
use crate::gui::widget::keys::listen;
use crate::gui::widget::responsive::Columns;
use crate::gui::widget::said::named;
use crate::gui::widget::sheet::{Leaf, leaf, leaves};
use crate::gui::widget::{button, page, surface, text};
use crate::session::OpenCase;

/// How large a page is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Zoom {
    /// As wide as the room.
    #[default]
    Fit,
    /// In percents of the sheet in the hand.
    Percent(u16),
}

/// The sizes that can be asked for.
const STEPS: [u16; 7] = [50, 75, 100, 125, 150, 200, 300];
/// Points of paper to points of the screen, at 100%.
const REAL: f32 = 4.0 / 3.0;

impl Zoom {
    fn percent(self) -> u16 {
        match self {
            Self::Fit => 100,
            Self::Percent(percent) => percent,
        }
    }

    /// The next larger size.
    fn larger(self) -> Self {
        let now = self.percent();
        Self::Percent(STEPS.into_iter().find(|step| *step > now).unwrap_or(now))
    }

    /// The next smaller size.
    fn smaller(self) -> Self {
        let now = self.percent();
        Self::Percent(STEPS.into_iter().rev().find(|step| *step < now).unwrap_or(now))
    }

    /// Pixels a point of paper, enough for a screen with small pixels.
    pub(super) fn density(self) -> f32 {
        match self {
            Self::Fit => 2.0,
            Self::Percent(percent) => (f32::from(percent) / 100.0 * REAL * 1.5).clamp(1.0, 4.0),
        }
    }
}

/// Which page is shown, and how.
#[derive(Debug, Default)]
pub(super) struct Pages {
    pub(super) at: usize,
    pub(super) zoom: Zoom,
    drawn: Option<(usize, Leaf)>,
}

impl Pages {
    /// Begins with another paper, at the same page if it has one.
    pub(super) fn begin(&mut self) {
        self.at = 0;
        self.drawn = None;
    }

    pub(super) fn drawn(&mut self, page: usize, zoom: Zoom, picture: Option<&Picture>) {
        if page == self.at && zoom == self.zoom {
            self.drawn = picture.map(|picture| (page, Leaf::of(picture)));
        }
    }

    /// Whether there is such a page.
    pub(super) fn turn(&mut self, further: isize, count: usize) -> bool {
        let wanted = self.at.saturating_add_signed(further).min(count.saturating_sub(1));
        let turned = wanted != self.at;
        self.at = wanted;
        turned
    }

    pub(super) const fn zoom(&mut self, zoom: Zoom) {
        self.zoom = zoom;
    }
}

/// What a key of the pages does, and the button that shows it.
fn asked(command: Paging, zoom: Zoom) -> Message {
    match command {
        Paging::Next => Message::PageTurned(1),
        Paging::Previous => Message::PageTurned(-1),
        Paging::Larger => Message::Zoomed(zoom.larger()),
        Paging::Smaller => Message::Zoomed(zoom.smaller()),
        Paging::Fit => Message::Zoomed(Zoom::Fit),
        Paging::Further(letter) => Message::FurtherPressed(letter),
    }
}

/// Listens for the keys of the pages.
pub(super) fn keyed<'a>(content: Element<'a, Message>, zoom: Zoom) -> Element<'a, Message> {
    listen(content, move |command| Some(asked(command, zoom)))
}

impl Papers {
    /// The pages, with what must be known of them.
    pub(super) fn sheet<'a>(
        &'a self,
        context: Context<'a>,
        open: &'a OpenCase,
        columns: Columns,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let made = match &self.made {
            None => return leaves("papers.pages", text::muted(locale.msg_paper_making()), false),
            Some(Err(trouble)) => {
                let told = alert(Level::Attention, locale.msg_error_title(), trouble.what.as_str())
                    .more(trouble.remedy.as_str());
                return leaves("papers.pages", Element::from(told), false);
            }
            Some(Ok(made)) => made,
        };
        let missing = (!made.missing.is_empty()).then(|| {
            Element::from(
                alert(
                    Level::Attention,
                    locale.msg_error_title(),
                    locale.msg_error_missing_characters(made.missing.as_str()),
                )
                .more(locale.msg_error_missing_characters_remedy()),
            )
        });
        if made.as_text {
            let words = text::body(made.text.trim());
            let whole = surface::card(named(Role::Page, made.title.clone(), words));
            let content = column![]
                .push(missing)
                .push((columns != Columns::One).then(|| self.heeded(context, open)).flatten())
                .push(self.forms(context, open))
                .push(whole)
                .push(self.decided(context))
                .spacing(gap::MEDIUM);
            return match columns {
                Columns::One => content.into(),
                Columns::Two | Columns::Three => page::page("papers.text-page", surface::reading(content)),
            };
        }
        let drawn = self.pages.drawn.as_ref().filter(|(page, _)| *page == self.pages.at);
        let page: Element<'a, Message> = match drawn {
            Some((page, drawn)) => {
                let width = match self.pages.zoom {
                    Zoom::Fit => None,
                    Zoom::Percent(percent) => {
                        Some(f32::from(percent) / 100.0 * REAL * crate::document::preview::WIDTH)
                    }
                };
                let told = made.told.get(*page).map_or(&[][..], Vec::as_slice);
                leaf(drawn, width, locale.msg_paper_page(*page + 1, made.pages), told)
            }
            None => text::muted(locale.msg_paper_making()).into(),
        };
        let bar = self.bar(context, made.pages);
        let decided = self.decided(context);
        // In one column it stands above what is done with the paper.
        let heeded = if columns == Columns::One { None } else { self.heeded(context, open) };
        let forms = self.forms(context, open);
        let content =
            column![].push(missing).push(heeded).push(forms).push(page).push(decided).spacing(gap::MEDIUM);
        if columns == Columns::One {
            return column![bar, content].spacing(gap::MEDIUM).into();
        }
        column![surface::bar(bar), leaves("papers.pages", content, self.pages.zoom != Zoom::Fit)].into()
    }

    /// Turning and sizing.
    fn bar<'a>(&'a self, context: Context<'a>, pages: usize) -> Element<'a, Message> {
        let locale = context.locale;
        let (at, zoom) = (self.pages.at, self.pages.zoom);
        let button = |command: Paging, id: &'static str, able: bool| {
            let words = match command {
                Paging::Next => locale.msg_paper_next(),
                Paging::Previous => locale.msg_paper_previous(),
                _ => command.name(locale),
            };
            let button = button::quiet(words).id(id).shortcut(&command.shortcut());
            Element::from(button.on_press_maybe(able.then(|| asked(command, zoom))))
        };
        let left = vec![
            text::small_label(locale.msg_paper_page(at + 1, pages)).into(),
            button(Paging::Previous, "papers.previous", at > 0),
            button(Paging::Next, "papers.next", at + 1 < pages),
        ];
        let shown = match zoom {
            Zoom::Fit => None,
            Zoom::Percent(percent) => Some(text::small(locale.msg_paper_size(percent))),
        };
        let sizes = row![]
            .push(shown)
            .push(button(Paging::Smaller, "papers.smaller", true))
            .push(button(Paging::Larger, "papers.larger", true))
            .push(button(Paging::Fit, "papers.fit", true))
            .spacing(gap::SMALL)
            .align_y(iced::Center);
        let mut all = left;
        all.push(sizes.wrap().into());
        surface::ends(all, Vec::new())
    }
}
