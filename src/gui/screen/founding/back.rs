//! Two groups of the sheet, typed back: somebody has it before them.

use iced::Element;
use iced::widget::column;

use crate::gui::context::Context;
use crate::gui::secret::Secret;
use crate::gui::theme::measure::gap;
use crate::gui::widget::secret;
use crate::vault::RecoverySheet;

/// The two groups that are asked back, with what was typed.
#[derive(Debug)]
pub(in crate::gui::screen) struct Asked {
    groups: [(usize, Secret); 2],
    /// Which were tried: of those is said from now on what does not fit.
    tried: [bool; 2],
    /// Where the keyboard was sent last.
    sent: usize,
}

/// What happened at the groups.
#[derive(Debug, Clone)]
pub enum Message {
    /// The first or second was typed.
    Typed(usize, Secret),
    /// Enter was pressed in one.
    Submitted,
}

impl Asked {
    /// Nothing typed of the groups with these numbers.
    pub(in crate::gui::screen) fn new(numbers: [usize; 2]) -> Self {
        Self { groups: numbers.map(|number| (number, Secret::default())), tried: [false; 2], sent: 0 }
    }

    /// The control that wants the keyboard first.
    pub(in crate::gui::screen) fn first_control() -> String {
        group_id(0)
    }

    /// The first or second was typed.
    pub(in crate::gui::screen) fn typed(&mut self, place: usize, typed: Secret) {
        if let Some((_, secret)) = self.groups.get_mut(place) {
            *secret = typed;
        }
    }

    /// Takes away what was typed. It was right: that it is empty now is nobody's mistake.
    pub(in crate::gui::screen) fn forget(&mut self) {
        *self = Self::new([self.groups[0].0, self.groups[1].0]);
    }

    /// Looks at what was typed; the control where it is not what stands on the sheet.
    ///
    /// # Errors
    /// The id of that control.
    pub(in crate::gui::screen) fn look(&mut self, sheet: &RecoverySheet) -> Result<(), String> {
        for (place, (_, typed)) in self.groups.iter().enumerate() {
            // Nobody is told that a group is wrong before it could be typed.
            self.tried[place] |= place == self.sent || !typed.expose().is_empty();
        }
        let wrong = |(number, typed): &(usize, Secret)| !sheet.confirms(*number, typed.expose());
        let Some(place) = self.groups.iter().position(wrong) else { return Ok(()) };
        self.sent = place;
        Err(group_id(place))
    }

    /// Shows the fields.
    pub(in crate::gui::screen) fn view<'a>(
        &'a self,
        context: Context<'a>,
        sheet: &RecoverySheet,
    ) -> Element<'a, Message> {
        let fields = self.groups.iter().enumerate().map(|(place, (number, typed))| {
            let fits = sheet.confirms(*number, typed.expose());
            let wrong = self.tried[place] && !fits;
            secret::line(context.locale.msg_founding_group(*number), typed, move |typed| {
                Message::Typed(place, typed)
            })
            .id(group_id(place))
            .shown()
            .problem(wrong.then(|| context.locale.msg_founding_group_wrong()))
            .echo(fits.then(|| format!("✓ {}", context.locale.msg_founding_group_right())))
            .keeps_line()
            .on_submit(Message::Submitted)
            .into()
        });
        column(fields).spacing(gap::LARGE).into()
    }
}

fn group_id(place: usize) -> String {
    format!("founding.group.{place}")
}
