//! What an organisation set, and where: it is shown here and changed there.

use iced::Element;
use iced::widget::column;

use super::{Message, part};
use crate::gui::context::Context;
use crate::gui::theme::measure::gap;
use crate::gui::widget::text;
use crate::locale::Locale;

/// What is set; nothing where no organisation set anything.
pub(super) fn governed<'a>(context: Context<'a>) -> Option<Element<'a, Message>> {
    let (locale, policy) = (context.locale, context.policy);
    let file = policy.file.as_ref()?;
    let shown = |path: &std::path::PathBuf| path.display().to_string();
    let set = [
        policy.language.map(|language| locale.msg_policy_language(Locale::name_of(language))),
        policy.idle_at_most.map(|most| locale.msg_policy_idle(most.minutes())),
        (!policy.copying).then(|| locale.msg_policy_copying()),
        policy.protocols.as_ref().map(|folder| locale.msg_policy_protocols(shown(folder))),
        policy.phonebook.as_ref().map(|file| locale.msg_policy_phonebook(shown(file))),
    ];
    let lines = set.into_iter().flatten().map(|line| text::body(line).into());
    let told = column(lines).push(text::muted(locale.msg_policy_file(shown(file)))).spacing(gap::SMALL);
    Some(part(locale.msg_policy_title(&policy.organisation), told))
}
