//! Making a paper: which papers a case has, what is on the chosen one, and its pages. All of it pure but slow, so the
//! pages are made in a worker.

use std::sync::Arc;

use iced::Task;
use jiff::tz::TimeZone;
use sha2::{Digest, Sha256};

use super::{Message, Notice, Papers};
use crate::case::{hexadecimal, walk};
use crate::document::anonymity::{self, find_labels};
use crate::document::preview;
use crate::document::{
    self, Attachment, Matter, NoAttachment, Paper, Profile, Told, agenda, compose, compose_as, dates, draft,
    needs, note_text, plain_text, print, visible_note,
};
use crate::gui::away::away;
use crate::locale::{Locale, Trouble};
use crate::protocol::{Extent, Name, Protocol, Reader, Template};
use crate::session::{Moment, OpenCase};

/// What papers are made with.
#[derive(Debug, Clone, Copy)]
pub struct Bench<'a> {
    /// The words of the program, and the language of the paper.
    pub locale: &'a Locale,
    /// When the paper is made, and the day it is of.
    pub moment: Moment,
    /// Where moments become days.
    pub zone: &'a TimeZone,
}

/// A paper of one of the protocols of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Which {
    /// The protocol.
    pub protocol: Name,
    /// The paper.
    pub document: Name,
}

/// A paper with its pages.
#[derive(Debug, Clone, PartialEq)]
pub struct Made {
    /// Which paper.
    pub document: Name,
    /// Its title.
    pub(crate) title: String,
    /// Its pages, as the bytes of a PDF.
    pub bytes: Arc<Vec<u8>>,
    /// How many pages.
    pub(crate) pages: usize,
    /// SHA-256 of the bytes.
    pub(crate) hash: String,
    /// Characters that no font could draw.
    pub(crate) missing: String,
    /// What is read aloud of each page.
    pub(crate) told: Arc<Vec<Vec<Told>>>,
    /// The same as plain text.
    pub text: String,
    /// Whether its words are wanted and not its pages.
    pub(crate) as_text: bool,
    /// Where it tells dates to come: the same for a diary; else empty.
    pub diary: String,
}

/// SHA-256 of a text.
#[must_use]
pub(crate) fn hash_of(text: &str) -> String {
    hexadecimal(&Sha256::digest(text.as_bytes()))
}

impl Which {
    /// This paper of this protocol.
    #[must_use]
    pub fn of(protocol: &Protocol, template: &Template) -> Self {
        Self { protocol: protocol.head.id.clone(), document: template.id.clone() }
    }

    /// Whether it is this one.
    #[must_use]
    pub fn is(&self, protocol: &Protocol, template: &Template) -> bool {
        self.protocol == protocol.head.id && self.document == template.id
    }
}

impl Papers {
    /// The template of the chosen paper, with its protocol.
    pub(super) fn template<'a>(&self, open: &'a OpenCase) -> Option<(&'a Protocol, &'a Template)> {
        let chosen = self.chosen.as_ref()?;
        open.papers().find(|(protocol, template)| chosen.is(protocol, template))
    }

    /// How much of the chosen paper is wanted.
    pub(super) fn extent(&self, template: &Template) -> Extent {
        self.extent.unwrap_or_else(|| template.usual_extent())
    }

    /// Puts the chosen paper together, looks what must be checked on it, and makes its pages if nothing must.
    pub(super) fn compose(&mut self, open: &OpenCase, bench: &Bench<'_>) -> Task<Message> {
        let Some((protocol, template)) = self.template(open) else { return Task::none() };
        let published =
            self.published.iter().find(|published| published.head.id == protocol.head.id).cloned();
        let protocol = published.as_deref().unwrap_or(protocol);
        let template = protocol.template(&template.id).unwrap_or(template);
        let other = (protocol.head.id != open.protocol().head.id)
            .then(|| walk(protocol, open.case().answers(), open.moment(bench.moment).today));
        let matter = Matter {
            protocol,
            case: Some((open.case(), other.as_ref().unwrap_or(open.walk()))),
            today: open.moment(bench.moment).today,
            zone: bench.zone.clone(),
        };
        let language = bench.locale.language();
        self.before = needs(&matter, template, language);
        // What lacks something is made as it stands, and says on itself what it lacks: never a block.
        let shown = Template { before: Vec::new(), ..template.clone() };
        let template = &shown;
        let extent = self.extent(template);
        self.profile = Profile::HandedOver;
        let paper = match self.files.as_ref().filter(|_| can_attach(template)) {
            None => compose_as(&matter, template, language, extent),
            Some(files) => {
                let extent = match extent {
                    Extent::Full => document::Extent::Whole,
                    Extent::Short => document::Extent::WithoutAppendices,
                };
                match Attachment::of(&matter, template, language, extent, files) {
                    Ok(attachment) => self.profile = Profile::Archive { attachment },
                    Err(why) => self.not_attached(why, bench.locale),
                }
                extent.of(compose(&matter, template, language))
            }
        };
        let typed = open.case().answers().typed();
        let marks = if template.anonymous {
            anonymity::check(&paper, typed)
        } else if template.reader == Reader::VeiligThuis {
            anonymity::check_for(&paper, typed, find_labels)
        } else {
            Vec::new()
        };
        let dates = if template.tells_dates() { dates(&matter, language) } else { Vec::new() };
        self.diary = match dates.as_slice() {
            [] => String::new(),
            dates => agenda(dates, bench.moment.now, language),
        };
        let walked = other.as_ref().unwrap_or(open.walk());
        self.along.begin(walked, protocol, template, visible_note(&matter, template, language));
        if matter.protocol.head.id != open.protocol().head.id {
            // It is asked in a protocol that is not walked now.
            self.before.iter_mut().for_each(|need| need.asked = None);
        }
        self.check.begin(marks, bench.locale);
        self.paper = Some(draft(paper, &self.before));
        self.pages.begin();
        self.make(open, bench)
    }

    /// Makes the pages, once nothing on the paper is left to check.
    pub(super) fn make(&mut self, open: &OpenCase, bench: &Bench<'_>) -> Task<Message> {
        self.turn += 1;
        self.made = None;
        let (Some((_, template)), Some(paper)) = (self.template(open), &self.paper) else {
            return Task::none();
        };
        if self.check.undecided() > 0 {
            return Task::none();
        }
        let paper = paper.clone().replacing(&self.check.replacements());
        let (turn, template, locale) = (self.turn, template.clone(), bench.locale.clone());
        let (profile, diary) = (self.profile.clone(), self.diary.clone());
        Task::perform(
            away(move || made(&paper, &template, &profile, &locale).map(|made| Made { diary, ..made })),
            move |made| Message::Made(turn, made),
        )
    }

    /// Says that the case cannot go along, and leaves it out.
    pub(super) fn not_attached(&mut self, why: NoAttachment, locale: &Locale) {
        self.files = None;
        self.notice = Some(Notice::Trouble(locale.not_attached(why)));
    }

    /// Draws the page that is shown.
    pub(super) fn draw(&self) -> Task<Message> {
        let Some(made) = self.made() else { return Task::none() };
        let (turn, page, zoom) = (self.turn, self.pages.at, self.pages.zoom);
        let bytes = Arc::clone(&made.bytes);
        Task::perform(
            away(move || preview::draw(&bytes, page, zoom.density()).map(Arc::new)),
            move |picture| Message::Drawn(turn, page, zoom, picture),
        )
    }
}

/// Whether the case may go along with a paper: with the record for the own file, and with nothing else.
pub(super) fn can_attach(template: &Template) -> bool {
    template.id == "record" && template.shows_all()
}

fn made(paper: &Paper, template: &Template, profile: &Profile, locale: &Locale) -> Result<Made, Trouble> {
    let printed = print(paper, profile)
        .map_err(|_| Trouble { what: locale.msg_error_pdf(), remedy: locale.msg_error_pdf_remedy() })?;
    let as_text = template.is_taken_as_text();
    let text = if as_text { note_text(paper) } else { plain_text(paper) };
    Ok(Made {
        document: template.id.clone(),
        title: paper.title.clone(),
        hash: printed.hash(),
        pages: printed.pages,
        missing: printed.missing.iter().collect(),
        bytes: Arc::new(printed.bytes),
        told: Arc::new(printed.told),
        text,
        as_text,
        diary: String::new(),
    })
}
