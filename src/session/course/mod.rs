//! Courses: fictional cases in order, with what their trainer says and how long each takes. A course is one file,
//! `course.ron`, in a folder of its own, which travels with the cases that lie beside it. What can be wrong with one is in `fault`, its programme on paper in
//! `programme`.

mod fault;
mod programme;

use std::sync::{Arc, OnceLock};

use include_dir::{Dir, include_dir};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::own_case::{self, Files, OwnCases};
use crate::authoring::lesson::ending_told;
use crate::locale::Language;
use crate::protocol::load::{self, SourceFile};
use crate::protocol::{Name, Protocol, Scenario, Text, bundle};

pub use fault::{Fault, faults};
pub use programme::{Sheet, programme, time_typed};

/// The file of a course, in its folder.
pub const FILE: &str = "course.ron";

static COURSES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/courses");

/// Fictional cases in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Course {
    /// Stable identifier; the name of its folder.
    pub id: Name,
    /// What it is called.
    pub title: Text,
    /// For whom it is, and what it is about.
    pub about: Text,
    /// What whoever took part can do afterwards.
    pub goals: Vec<Goal>,
    /// What is done, in order.
    pub parts: Vec<Part>,
    /// The cases that lie in its folder, and travel with it.
    #[serde(skip)]
    pub brings: OwnCases,
}

/// Something to learn, and the rule it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// What is learnt.
    pub say: Text,
    /// Where it is written.
    pub from: Ground,
}

/// A place in a source of a protocol.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ground {
    /// The protocol.
    pub protocol: Name,
    /// The source, as that protocol names it.
    pub source: Name,
    /// Where in it.
    pub place: String,
}

/// A part of a course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Part {
    /// Something without a case: a welcome, a break.
    Talk {
        /// How long.
        minutes: u16,
        /// What it is.
        title: Text,
        /// What the trainer says or does.
        notes: Text,
    },
    /// A fictional case before the group.
    Case {
        /// How long.
        minutes: u16,
        /// Its protocol.
        protocol: Name,
        /// The case.
        scenario: Name,
        /// What the trainer says or does.
        notes: Text,
    },
}

impl Part {
    /// How long it takes.
    #[must_use]
    pub const fn minutes(&self) -> u16 {
        match self {
            Self::Talk { minutes, .. } | Self::Case { minutes, .. } => *minutes,
        }
    }

    /// What the trainer says or does.
    #[must_use]
    pub const fn notes(&self) -> &Text {
        match self {
            Self::Talk { notes, .. } | Self::Case { notes, .. } => notes,
        }
    }
}

/// Where protocols and their cases are looked up.
pub type Lookup<'a> = &'a dyn Fn(&Name) -> Option<Arc<Protocol>>;

impl Course {
    /// The course in the text of its file.
    ///
    /// # Errors
    /// What cannot be read, with its line and column.
    pub fn read(text: &str) -> Result<Self, String> {
        ron::from_str(&load::completed(text)).map_err(|wrong| wrong.to_string())
    }

    /// The course in this one of the files, with the cases that lie beside it.
    ///
    /// # Errors
    /// What of the course itself cannot be read; a case that cannot be is among its faults.
    pub fn gather(file: &SourceFile, files: &[SourceFile], protocols: Files<'_>) -> Result<Self, String> {
        let text = std::str::from_utf8(&file.bytes).map_err(|wrong| wrong.to_string())?;
        let folder = file.path.strip_suffix(FILE).unwrap_or_default();
        let own = format!("{folder}{}/", own_case::FOLDER);
        let beside: Vec<SourceFile> =
            files.iter().filter(|file| file.path.starts_with(&own)).cloned().collect();
        Ok(Self { brings: OwnCases::read(&beside, protocols), ..Self::read(text)? })
    }

    /// The case of a part: one it brings along, or one of the protocol.
    #[must_use]
    pub fn scenario<'a>(&'a self, protocol: &'a Protocol, id: &Name) -> Option<&'a Scenario> {
        let comes = || bundle::scenarios_of(protocol).iter().find(|scenario| scenario.id == *id);
        self.brings.get(&protocol.head.id, id).map(AsRef::as_ref).or_else(comes)
    }

    /// What of the cases it brings along tells how they end, in words.
    #[must_use]
    pub fn remarks(&self, protocols: Lookup<'_>, language: Language) -> Vec<String> {
        let told = self.brings.cases.iter().flat_map(|own| {
            let found = protocols(&own.protocol)
                .map_or_else(Vec::new, |known| ending_told(&known, &own.scenario, language));
            found.into_iter().map(|one| format!("{}/{}: {one}", own.protocol, own.scenario.id))
        });
        told.collect()
    }

    /// How long it takes in all.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.parts.iter().map(|part| u32::from(part.minutes())).sum()
    }

    /// Its cases in order: protocol and case.
    pub fn cases(&self) -> impl Iterator<Item = (&Name, &Name)> {
        self.parts.iter().filter_map(|part| match part {
            Part::Case { protocol, scenario, .. } => Some((protocol, scenario)),
            Part::Talk { .. } => None,
        })
    }
}

/// The courses at hand, and why others are not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shelf {
    /// The user's own first, then those that come along.
    pub courses: Vec<Arc<Course>>,
    /// Files that are no course, and cases of one that cannot be played, each with the reason.
    pub broken: Vec<(String, Text)>,
    /// Whether any is the user's own.
    pub own: bool,
}

impl Shelf {
    /// Those that come along.
    #[must_use]
    pub fn bundled() -> Self {
        let courses = bundled().iter().cloned().map(Arc::new).collect();
        Self { courses, ..Self::default() }
    }

    /// The user's own, from the files of their folder, before those that come along. One of the same name takes the place of one
    /// that comes along.
    #[must_use]
    pub fn with(files: &[SourceFile], protocols: Files<'_>) -> Self {
        let mut shelf = Self::default();
        shelf.take_in(files, protocols);
        shelf.own = !shelf.courses.is_empty();
        for course in bundled() {
            if !shelf.courses.iter().any(|own| own.id == course.id) {
                shelf.courses.push(Arc::new(course.clone()));
            }
        }
        shelf
    }

    /// Those in a folder that was named.
    #[must_use]
    pub fn opened(files: &[SourceFile], protocols: Files<'_>) -> Self {
        let mut shelf = Self::default();
        shelf.take_in(files, protocols);
        shelf
    }

    /// Puts the courses among these files before the others, each in the place of one of its name.
    fn take_in(&mut self, files: &[SourceFile], protocols: Files<'_>) {
        let mut courses = Vec::new();
        for file in files.iter().filter(|file| file.path.ends_with(&format!("/{FILE}"))) {
            match Course::gather(file, files, protocols) {
                Ok(course) => {
                    self.broken.extend(course.brings.broken.iter().cloned());
                    courses.push(Arc::new(course));
                }
                Err(why) => self.broken.push((file.path.clone(), Text::same(why))),
            }
        }
        self.open(courses);
    }

    /// Puts these courses before the others, each in the place of one of its name.
    pub fn open(&mut self, courses: Vec<Arc<Course>>) {
        self.courses.retain(|known| courses.iter().all(|course| course.id != known.id));
        drop(self.courses.splice(0..0, courses));
    }

    /// The course of this name.
    #[must_use]
    pub fn get(&self, id: &Name) -> Option<&Arc<Course>> {
        self.courses.iter().find(|course| course.id == *id)
    }
}

/// Where a trainer is in a course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At {
    /// The course.
    pub course: Arc<Course>,
    /// Which of its cases, counted from 0.
    pub case: usize,
}

impl At {
    /// At this case of a course, counted from 0.
    #[must_use]
    pub const fn new(course: Arc<Course>, case: usize) -> Self {
        Self { course, case }
    }

    /// At the case after this one. That there is one is asked of [`At::case`].
    #[must_use]
    pub fn next(&self) -> Self {
        Self { course: Arc::clone(&self.course), case: self.case + 1 }
    }

    /// The protocol and the case; none after the last.
    #[must_use]
    pub fn case(&self) -> Option<(&Name, &Name)> {
        self.course.cases().nth(self.case)
    }

    /// The part of the course that this case is, with its minutes and what its trainer says.
    #[must_use]
    pub fn part(&self) -> Option<&Part> {
        self.course.parts.iter().filter(|part| matches!(part, Part::Case { .. })).nth(self.case)
    }
}

/// The courses that come along, in the order of their ids.
///
/// One that cannot be read is left out; a test holds that there is none.
pub fn bundled() -> &'static [Course] {
    static ALL: OnceLock<Vec<Course>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all: Vec<Course> = COURSES
            .dirs()
            .filter_map(|dir| dir.get_file(dir.path().join(FILE))?.contents_utf8())
            .filter_map(|text| Course::read(text).ok()) // as said above
            .collect();
        all.sort_by(|one, other| one.id.cmp(&other.id));
        all
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::case::play;
    use crate::session::OpenCase;
    use crate::session::own_case::{Written, made};

    fn files(id: &str) -> Option<Vec<SourceFile>> {
        bundle::all().iter().find(|bundled| bundled.id() == id).map(bundle::Bundled::files)
    }

    #[test]
    fn a_course_travels_with_the_cases_in_its_folder_and_they_go_before_those_of_the_protocol() {
        let protocol = bundle::get(&"blauwe-plekken".into()).unwrap();
        let scenario = protocol.scenario(&"cheek-of-a-baby".into()).unwrap();
        let case = play(&protocol, scenario, Language::Nl).unwrap();
        let open = OpenCase::new(Arc::clone(&protocol), case, scenario.today);
        let written = Written {
            title: "Mijn eigen wang".to_owned(),
            story: "De arts besluit te melden.".to_owned(),
            ..Written::default()
        };
        let own = made(&open, &written, None, Language::Nl, (&OwnCases::default(), None)).unwrap();
        let mut course = bundled()[0].clone();
        course.id = "mine".into();
        course.parts.truncate(1);
        course.parts.push(Part::Case {
            minutes: 40,
            protocol: "blauwe-plekken".into(),
            scenario: own.scenario.id.clone(),
            notes: course.title.clone(),
        });
        let text = ron::to_string(&course).unwrap();
        let file = |path: &str, text: &str| SourceFile::new(path, text.as_bytes().to_vec());
        let there = [
            file("mine/course.ron", &text),
            file("mine/scenarios/blauwe-plekken/mijn-eigen-wang.ron", &own.file().unwrap()),
            file("mine/scenarios/blauwe-plekken/anders.ron", "(id: 3)"),
        ];
        let known: Lookup<'_> = &|id| bundle::get(id);
        let read = Course::gather(&there[0], &there, &files).unwrap();
        assert_eq!(read.scenario(&protocol, &own.scenario.id), Some(&own.scenario));
        let found = faults(&read, "mine", known);
        assert!(
            matches!(found.as_slice(), [Fault::BrokenCase { file, .. }] if file.ends_with("anders.ron")),
            "{found:?}"
        );
        let told = read.remarks(known, Language::Nl);
        assert!(told.iter().any(|one| one.starts_with("blauwe-plekken/mijn-eigen-wang: ")), "{told:?}");
        let alone = Course::gather(&there[0], &there[..1], &files).unwrap();
        assert!(
            matches!(faults(&alone, "mine", known).as_slice(), [Fault::NoCase { .. }]),
            "it did not come along"
        );
        let shelf = Shelf::with(&there, &files);
        assert_eq!(shelf.courses[0].id, "mine");
        assert_eq!(shelf.broken.len(), 1);
    }

    #[test]
    fn every_course_that_comes_along_is_read_and_nothing_is_wrong_with_it() {
        assert_eq!(bundled().len(), 6, "{:?}", COURSES.dirs().map(Dir::path).collect::<Vec<_>>());
        for course in bundled() {
            assert_eq!(faults(course, course.id.as_str(), &|id| bundle::get(id)), [], "{}", course.id);
        }
    }

    #[test]
    fn an_own_course_goes_before_and_takes_the_place_of_its_name_and_a_broken_one_is_named() {
        let mut own = bundled()[3].clone();
        own.goals.truncate(1);
        let text = ron::to_string(&own).unwrap();
        let file = |path: &str, text: &str| SourceFile::new(path, text.as_bytes().to_vec());
        let files = [file("courses/mine/course.ron", &text), file("courses/other/course.ron", "(id: 3)")];
        let shelf = Shelf::with(&files, &self::files);
        assert_eq!(*shelf.courses[0], own);
        assert_eq!(shelf.courses.len(), 6, "it stands in the place of the one that comes along");
        assert_eq!(shelf.broken.len(), 1);
        assert_eq!(shelf.broken[0].0, "courses/other/course.ron");
        assert!(shelf.own && !Shelf::bundled().own);
    }

    #[test]
    fn the_cases_of_a_course_come_one_after_another_to_the_last() {
        let course = Arc::new(bundled()[0].clone());
        let mut at = At::new(Arc::clone(&course), 0);
        let mut met = Vec::new();
        while let Some((protocol, case)) = at.case() {
            met.push((protocol.clone(), case.clone()));
            at = at.next();
        }
        let cases: Vec<_> = course.cases().map(|(one, other)| (one.clone(), other.clone())).collect();
        assert_eq!(met, cases);
    }

    #[test]
    fn a_case_that_is_not_there_and_a_source_nobody_has_are_faults() {
        let mut course = bundled()[0].clone();
        course.goals[0].from.source = "nowhere".into();
        course.parts.push(Part::Case {
            minutes: 0,
            protocol: "kindcheck".into(),
            scenario: "nowhere".into(),
            notes: course.title.clone(),
        });
        let found = faults(&course, "elsewhere", &|id| bundle::get(id));
        let wanted = [
            Fault::Folder { id: course.id.clone(), folder: "elsewhere".to_owned() },
            Fault::NoSource { protocol: course.goals[0].from.protocol.clone(), source: "nowhere".into() },
            Fault::NoTime { part: course.parts.len() },
            Fault::NoCase { protocol: "kindcheck".into(), scenario: "nowhere".into() },
        ];
        assert_eq!(found, wanted);
    }
}
