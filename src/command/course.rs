//! `course`: looks a course over, and makes its programme.

use std::path::{Path, PathBuf};

use jiff::Zoned;

use super::parse::Form;
use super::{Failed, Terminal, tell};
use crate::document::{Profile, plain_text, print};
use crate::protocol::bundle;
use crate::session::course::{self, Course, FILE, Sheet, faults, programme};
use crate::vault::{self, Disk, Existing};

impl Terminal {
    /// Says of each course what is in it and what is wrong with it; whether nothing is.
    pub(super) fn courses(
        &self,
        of: &[PathBuf],
        (out, document): (Option<(&Path, Form)>, Option<&str>),
        existing: Existing,
    ) -> Result<bool, Failed> {
        let courses: Vec<(Course, String)> = if of.is_empty() {
            course::bundled().iter().map(|course| (course.clone(), course.id.to_string())).collect()
        } else {
            of.iter().map(|of| self.course(of)).collect::<Result<_, _>>()?
        };
        let mut well = true;
        for (course, folder) in &courses {
            let found = faults(course, folder, &|id| bundle::get(id));
            well &= found.is_empty();
            let title = course.title.get(self.locale.language());
            tell(&self.locale.msg_course_told(title, course.minutes(), course.cases().count()))?;
            for fault in found {
                tell(&format!("  {}", fault.told(&self.locale)))?;
            }
            for remark in course.remarks(&|id| bundle::get(id), self.locale.language()) {
                tell(&format!("  {}", self.locale.msg_course_remark(remark)))?;
            }
        }
        let (Some((out, form)), [(course, _)]) = (out, courses.as_slice()) else {
            return match out {
                Some(_) => Err(Failed(self.locale.msg_course_one_programme())),
                None => Ok(well),
            };
        };
        let sheet = match document {
            None => Sheet::Participants,
            Some(id) => Sheet::named(id).ok_or_else(|| {
                let known = Sheet::ALL.map(Sheet::id).join(", ");
                Failed(self.locale.msg_course_no_sheet(id, known))
            })?,
        };
        let today = Zoned::now().date();
        let paper = programme(course, (sheet, None), &|id| bundle::get(id), today, &self.locale);
        let bytes = match form {
            Form::Text => plain_text(&paper).into_bytes(),
            Form::Pdf => {
                print(&paper, &Profile::HandedOver).map_err(|error| Failed(error.to_string()))?.bytes
            }
            Form::Diary => return Err(Failed(self.locale.msg_cli_no_dates(course.id.as_str()))),
        };
        vault::save_as(&Disk, out, &bytes, existing).map_err(|error| self.trouble(&error))?;
        tell(&self.locale.msg_cli_written(out.display().to_string()))?;
        Ok(well)
    }

    /// A course in a folder, or one that comes along, by its name.
    fn course(&self, of: &Path) -> Result<(Course, String), Failed> {
        let bare = of.components().count() == 1;
        if let Some(known) =
            course::bundled().iter().find(|course| bare && of == Path::new(course.id.as_str()))
        {
            return Ok((known.clone(), known.id.to_string()));
        }
        // Whoever names the file means the course in its folder.
        let of = if of.ends_with(FILE) { of.parent().unwrap_or(of) } else { of };
        let of = if of.as_os_str().is_empty() { Path::new(".") } else { of };
        let file = of.join(FILE);
        let unreadable =
            |why: String| Failed(self.locale.msg_course_unreadable(file.display().to_string(), why));
        let files = self.files(of)?;
        let own = files.iter().find(|file| file.local() == FILE);
        let own = own.ok_or_else(|| Failed(self.locale.msg_course_none(file.display().to_string())))?;
        let bundled =
            |id: &str| bundle::all().iter().find(|bundled| bundled.id() == id).map(bundle::Bundled::files);
        let course = Course::gather(own, &files, &bundled).map_err(unreadable)?;
        let folder = std::path::absolute(of).unwrap_or_else(|_| of.to_owned()); // there is always a current folder
        let folder = folder.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        Ok((course, folder))
    }
}
