//! How the screen of a kept case is drawn.

use iced::Element;
use iced::widget::{column, row};

use super::{BACK, Custody, ERASE, Filed, Message, REASON, SHARE, Said};
use crate::case::RestsOn;
use crate::gui::context::Context;
use crate::gui::screen::places::{self, Sought};
use crate::gui::screen::{escape, escapes};
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::alert;
use crate::gui::widget::note::note;
use crate::gui::widget::{button, dialog, field, page, surface, text};
use crate::vault::place::AtHand;

impl Custody {
    /// Shows the screen.
    pub(crate) fn view<'a>(&'a self, context: Context<'a>, places: &AtHand) -> Element<'a, Message> {
        let locale = context.locale;
        let head = surface::ends(
            vec![text::title(self.name(context)).into()],
            vec![
                button::secondary(locale.msg_word_back())
                    .id(BACK)
                    .shortcut(&escape())
                    .on_press(Message::BackPressed)
                    .into(),
            ],
        );
        let changed =
            text::muted(locale.msg_start_changed(locale.relative(self.about.changed, context.today)));
        let content = column![column![head, changed].spacing(gap::TIGHT)]
            .push(self.filed(context))
            .push(self.kept_until(context))
            .push(surface::divider())
            .push(self.shared_with(context, places))
            .push(surface::divider())
            .push(part(
                locale.msg_custody_log(),
                locale.msg_custody_log_about(),
                row![Element::from(
                    button::secondary(locale.msg_logbook_show())
                        .id("custody.log")
                        .on_press(Message::LogPressed)
                )],
            ))
            .push(surface::divider())
            .push(self.erasing(context))
            .spacing(gap::WIDE);
        let page = page::page("custody.page", surface::reading(content));
        escapes(dialog::over(page, self.dialog(context)), Message::BackPressed)
    }

    fn name(&self, context: Context<'_>) -> String {
        match self.about.label.trim() {
            "" => context.locale.msg_app_unnamed_case(),
            label => context.locale.msg_app_case(label),
        }
    }

    fn said<'a>(&'a self, context: Context<'a>) -> Option<Element<'a, Message>> {
        let locale = context.locale;
        Some(match self.said.as_ref()? {
            Said::Shared(path) => column![
                text::accent(format!("✓ {}", locale.msg_custody_shared(path.display().to_string()))),
                text::muted(locale.msg_custody_shared_how()),
            ]
            .spacing(gap::TIGHT)
            .into(),
            Said::Trouble(trouble) => {
                alert(Level::Attention, locale.msg_error_title(), trouble.what.as_str())
                    .more(trouble.remedy.as_str())
                    .into()
            }
        })
    }

    fn filed<'a>(&self, context: Context<'a>) -> Option<Element<'a, Message>> {
        let locale = context.locale;
        let says = match self.about.filed {
            Filed::NotAsked => return None,
            Filed::Asked => {
                let yes = button::secondary(locale.msg_custody_filed_yes())
                    .id("custody.filed")
                    .on_press(Message::FiledSaid(true));
                let no = button::secondary(locale.msg_custody_filed_no())
                    .id("custody.not-filed")
                    .on_press(Message::FiledSaid(false));
                column![
                    text::question(locale.msg_custody_filed_ask()),
                    text::body(locale.msg_custody_filed_about()),
                    row![Element::from(yes), Element::from(no)].spacing(gap::MEDIUM).wrap(),
                ]
            }
            Filed::Yes => {
                let erase = button::secondary(locale.msg_custody_erase_ask())
                    .id("custody.erase-filed")
                    .on_press(Message::ErasePressed);
                column![text::body(locale.msg_custody_filed_erase()), row![Element::from(erase)]]
            }
            Filed::NotYet => column![text::body(locale.msg_custody_filed_later())],
        };
        Some(surface::card(says.spacing(gap::MEDIUM)))
    }

    fn kept_until<'a>(&self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let until = locale.date(self.about.retention.until);
        let rests_on = match self.about.retention.rests_on {
            RestsOn::LastChange => locale.msg_custody_rests_on_change(),
            RestsOn::Minor => locale.msg_custody_rests_on_minor(),
        };
        column![
            text::question(locale.msg_custody_until()),
            text::body(locale.msg_custody_until_when(until)),
            text::muted(rests_on),
            text::muted(locale.msg_custody_never_by_itself()),
        ]
        .spacing(gap::SMALL)
        .into()
    }

    fn shared_with<'a>(&'a self, context: Context<'a>, places: &AtHand) -> Element<'a, Message> {
        let locale = context.locale;
        let Some(sharing) = &self.sharing else {
            let share =
                button::secondary(locale.msg_custody_share()).id(SHARE).on_press(Message::SharePressed);
            let said = self.said(context).filter(|_| matches!(self.said, Some(Said::Shared(_))));
            return part(
                locale.msg_custody_share(),
                locale.msg_custody_share_about(),
                column![row![Element::from(share)]].push(said).spacing(gap::MEDIUM),
            );
        };
        let make = if self.busy { locale.msg_vault_busy() } else { locale.msg_custody_make() };
        let press = (!self.busy).then_some(Message::MakePressed);
        let typed = sharing.folder.text();
        let places = places::list("share.places", Sought::Folder, places, typed, Message::Folder, context);
        let form = column![
            sharing.choosing.view(context, locale.msg_custody_passphrase()).map(Message::Choosing),
            column![].push(places),
            Element::from(
                field::line(locale.msg_copies_folder(), &sharing.folder, Message::Folder)
                    .id("share.folder")
                    .on_submit(Message::MakePressed)
            ),
            row![
                Element::from(button::primary(make).id("share.make").on_press_maybe(press)),
                Element::from(
                    button::secondary(locale.msg_word_cancel())
                        .id("share.cancel")
                        .on_press(Message::ShareDropped)
                ),
            ]
            .spacing(gap::MEDIUM),
        ]
        .push(self.said(context))
        .spacing(gap::LARGE);
        part(locale.msg_custody_share(), locale.msg_custody_share_about(), form)
    }

    fn erasing<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let words = if self.busy { locale.msg_vault_busy() } else { locale.msg_custody_erase_ask() };
        let press = (!self.busy).then_some(Message::ErasePressed);
        let form = column![
            Element::from(
                note(locale.msg_word_reason(), &self.reason, Message::Wrote)
                    .id(REASON)
                    .hint(locale.msg_custody_erase_reason())
                    .problem(self.unreasoned.then(|| locale.msg_custody_erase_needs_reason()))
                    .lines(2)
            ),
            row![Element::from(button::danger(words).id(ERASE).on_press_maybe(press))],
        ]
        .push(
            self.said(context)
                .filter(|_| self.sharing.is_none() && !matches!(self.said, Some(Said::Shared(_)))),
        )
        .spacing(gap::MEDIUM);
        part(locale.msg_custody_erase(), locale.msg_custody_erase_about(), form)
    }

    fn dialog<'a>(&self, context: Context<'a>) -> Option<(Element<'a, Message>, Message)> {
        let locale = context.locale;
        let until = self.about.retention.until;
        let early = (until > context.today)
            .then(|| text::toned(locale.msg_custody_erase_early(locale.date(until)), Level::Attention));
        self.asking.then(|| {
            let sheet = dialog::sheet(
                locale.msg_custody_erase_sure(self.name(context)),
                column![text::body(locale.msg_custody_erase_gone())].push(early).spacing(gap::MEDIUM),
                vec![
                    button::secondary(locale.msg_custody_erase_not())
                        .id("custody.keep")
                        .shortcut(&escape())
                        .on_press(Message::EraseDeclined)
                        .into(),
                    button::danger(locale.msg_custody_erase_yes())
                        .id("custody.gone")
                        .on_press(Message::EraseConfirmed)
                        .into(),
                ],
            );
            (sheet, Message::EraseDeclined)
        })
    }
}

fn part<'a>(name: String, about: String, content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    column![column![text::question(name), text::muted(about)].spacing(gap::HAIR), content.into()]
        .spacing(gap::MEDIUM)
        .into()
}
