//! The side of the papers screen: which paper, what is on it, what to do with it, and what came of that.

use iced::Element;
use iced::widget::{column, row};

use super::bench::can_attach;
use super::{LIST, Message, Notice, PRINT, Papers, Which};
use crate::gui::context::Context;
use crate::gui::shortcuts::Letter;
use crate::gui::theme::measure::gap;
use crate::gui::theme::style::Level;
use crate::gui::widget::alert::alert;
use crate::gui::widget::choice::{self, answer};
use crate::gui::widget::disclosure::disclosure;
use crate::gui::widget::responsive::Columns;
use crate::gui::widget::said::status;
use crate::gui::widget::{button, text};
use crate::protocol::Extent;
use crate::session::OpenCase;

impl Papers {
    pub(super) fn list<'a>(
        &'a self,
        context: Context<'a>,
        open: &'a OpenCase,
        columns: Columns,
    ) -> Element<'a, Message> {
        let locale = context.locale;
        let language = locale.language();
        if open.papers().next().is_none() {
            return text::muted(locale.msg_review_no_papers()).into();
        }
        let several = !open.beside().is_empty();
        let answers = open.papers().enumerate().map(|(place, (protocol, template))| {
            let which = Which::of(protocol, template);
            let chosen = self.chosen.as_ref() == Some(&which);
            let audience = template.audience.get(language);
            let hint = if several {
                format!("{} · {audience}", protocol.head.title.get(language))
            } else {
                audience.to_owned()
            };
            // Those that have a digit show it themselves.
            let hint = match Letter::at(place) {
                Some(letter) => format!("{letter} · {hint}"),
                None => hint,
            };
            answer(template.title.get(language), chosen, Message::Chosen(which)).hint(hint)
        });
        let choice = || Element::from(choice::one(LIST, locale.msg_paper_choose(), answers));
        if columns != Columns::One {
            return column![text::question(locale.msg_paper_choose()), choice()].spacing(gap::SMALL).into();
        }
        // The list would push everything else out of sight; the keyboard is at the list, or at what unfolds it.
        let head = self.template(open).map_or("", |(_, template)| template.title.get(language));
        let id = if self.unfolded { "papers.fold" } else { LIST };
        let unfold = Some(locale.msg_paper_choose().into());
        disclosure(id, head, unfold, self.unfolded, Message::Folded, choice)
    }

    pub(super) fn options<'a>(
        &'a self,
        context: Context<'a>,
        open: &'a OpenCase,
    ) -> Option<Element<'a, Message>> {
        let locale = context.locale;
        let (_, template) = self.template(open)?;
        let extent = self.extent(template);
        let [short, full] = match template.id.as_str() {
            "note" => [locale.msg_paper_short_note(), locale.msg_paper_full_note()],
            "discussion" => [locale.msg_paper_short_discussion(), locale.msg_paper_full_discussion()],
            _ => [locale.msg_paper_short_record(), locale.msg_paper_full_record()],
        };
        let extents = template.has_appendix().then(|| {
            let answers = [(full, Extent::Full), (short, Extent::Short)]
                .map(|(words, which)| answer(words, extent == which, Message::ExtentChosen(which)));
            Element::from(choice::one("papers.extent", locale.msg_access_extent(), answers))
        });
        let attach = can_attach(template).then(|| {
            let along = self.files.is_some();
            let answer = answer(locale.msg_paper_attach(), along, Message::AttachPressed);
            let choice = Element::from(choice::many(
                "papers.attach",
                locale.msg_access_along(),
                [answer.hint(locale.msg_paper_attach_means())],
            ));
            let warning = along.then(|| text::toned(locale.msg_paper_attached(), Level::Attention));
            column![choice].push(warning).spacing(gap::SMALL)
        });
        (extents.is_some() || attach.is_some()).then(|| {
            column![text::label(locale.msg_paper_content())]
                .push(extents)
                .push(attach)
                .spacing(gap::SMALL)
                .into()
        })
    }

    pub(super) fn actions<'a>(&'a self, context: Context<'a>) -> Element<'a, Message> {
        let locale = context.locale;
        let ready = self.ready().is_some();
        let visible = self.along.visible.is_some();
        let copy = if visible { locale.msg_paper_copy_shielded() } else { locale.msg_paper_copy() };
        let button = |button: button::Button<'a, Message>, id: &'static str, message: Message| {
            Element::from(button.id(id).on_press_maybe(ready.then_some(message)))
        };
        let in_sight = (visible && context.policy.copying).then(|| {
            let words = button::secondary(locale.msg_paper_copy_visible());
            button(words, "papers.copy-visible", Message::CopyVisiblePressed)
        });
        let diary = (!self.diary.is_empty()).then(|| {
            button(button::secondary(locale.msg_paper_diary()), "papers.diary", Message::SaveDiaryPressed)
        });
        // What is pasted is copied first; anything else is printed.
        let (copy, print) = match self.is_text() {
            true => (button::primary(copy), button::secondary(locale.msg_paper_print())),
            false => (button::secondary(copy), button::primary(locale.msg_paper_print())),
        };
        let may_copy = context.policy.copying;
        let copy = may_copy.then(|| button(copy, "papers.copy", Message::CopyPressed));
        let (first, after) = if self.is_text() { (copy, None) } else { (None, copy) };
        let buttons = [
            first,
            Some(button(print, PRINT, Message::PrintPressed)),
            Some(button(button::secondary(locale.msg_review_save_pdf()), "papers.pdf", Message::SavePressed)),
            Some(button(button::secondary(locale.msg_paper_open()), "papers.open", Message::OpenPressed)),
            in_sight,
            after,
            Some(button(
                button::secondary(locale.msg_review_save_text()),
                "papers.text",
                Message::SaveTextPressed,
            )),
            diary,
        ]
        .into_iter()
        .flatten();
        let buttons = row(buttons).spacing(gap::SMALL).wrap().vertical_spacing(gap::SMALL);
        let set =
            (!may_copy).then(|| text::muted(locale.msg_policy_no_copying(&context.policy.organisation)));
        column![]
            .push(self.gaps(context))
            .push(Element::from(buttons))
            .push(set)
            .push(readable(context))
            .spacing(gap::MEDIUM)
            .into()
    }

    /// What came of what was asked for, and what must be known of the characters on the paper.
    pub(super) fn said<'a>(&'a self, context: Context<'a>) -> Option<Element<'a, Message>> {
        let locale = context.locale;
        let notice: Option<Element<'a, Message>> = self.notice.as_ref().map(|notice| match notice {
            Notice::Saved { file, folder } => column![
                done(locale.msg_review_pdf_saved(file)),
                row![
                    text::muted(locale.msg_paper_saved_in(folder)),
                    Element::from(
                        button::quiet(locale.msg_paper_show_folder())
                            .id("papers.folder")
                            .on_press(Message::FolderPressed)
                    ),
                ]
                .spacing(gap::MEDIUM)
                .align_y(iced::Center)
                .wrap(),
            ]
            .into(),
            Notice::Copied(seconds) => done(locale.msg_paper_copied(*seconds)),
            Notice::Forgotten => text::muted(locale.msg_paper_forgotten()).into(),
            Notice::Trouble(trouble) => {
                alert(Level::Attention, locale.msg_error_title(), trouble.what.as_str())
                    .more(trouble.remedy.as_str())
                    .into()
            }
        });
        let job = self.following(context);
        (notice.is_some() || job.is_some())
            .then(|| column![].push(job).push(notice).spacing(gap::MEDIUM).into())
    }
}

/// That others can read what is saved here: seen before anything is.
fn readable<'a>(context: Context<'a>) -> Option<Element<'a, Message>> {
    let locale = context.locale;
    let trouble = locale.papers_trouble(context.papers)?;
    Some(alert(Level::Attention, locale.msg_place_warning(), trouble.what).more(trouble.remedy).into())
}

/// What was done, seen and heard.
fn done<'a>(says: String) -> Element<'a, Message> {
    let seen = text::accent(format!("✓ {says}"));
    status(says, seen)
}
