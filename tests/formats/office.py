"""LibreOffice as an editor: opens documents, accepts or rejects what is tracked, saves them, in one run for many.

A Basic macro in a profile of our own does it, because LibreOffice has no command for that and its Python bridge is a
package of its own. A job is what to do, the file, where to save it and in which of its formats.
"""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NamedTuple

Verb = Literal["Accept", "Reject", "Keep"]
DOCX, TEXT, ODT = "MS Word 2007 XML", "Text (encoded)", "writer8"
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Main
  n = FreeFile
  Open Environ("CALCO_JOBS") For Input As #n
  While Not Eof(n)
    Line Input #n, job
    part = Split(job, "|")
    If UBound(part) = 3 Then Resolve(part(0), part(1), part(2), part(3))
  Wend
  Close #n
  StarDesktop.terminate()
End Sub

Sub Resolve(verb, source, target, filter)
  Dim given(0) As New com.sun.star.beans.PropertyValue
  given(0).Name = "Hidden"
  given(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, given())
  If verb &lt;&gt; "Keep" Then
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    command = ".uno:" &amp; verb &amp; "AllTrackedChanges"
    dispatcher.executeDispatch(doc.CurrentController.Frame, command, "", 0, Array())
  End If
  Dim out(0) As New com.sun.star.beans.PropertyValue
  out(0).Name = "FilterName"
  out(0).Value = filter
  doc.storeToURL(ConvertToURL(target), out())
  doc.close(True)
End Sub
</script:module>"""


class Job(NamedTuple):
    """One document to open and save."""

    verb: Verb
    source: Path
    target: Path
    kind: str = DOCX


def run(folder: Path, jobs: Sequence[Job]) -> None:
    """Does the jobs in order; `folder` takes the profile."""
    profile = folder / "profile"
    module = profile / "user" / "basic" / "Standard" / "Module1.xba"
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo"]
    if not module.is_file():
        # The first start fills the profile, an empty Module1 included, over whatever is there.
        subprocess.run([*command, "--terminate_after_init"], capture_output=True, timeout=300, check=True)
        module.write_text(_MODULE, encoding="utf-8")
    listed = folder / "jobs.txt"
    listed.write_text("".join("|".join(map(str, job)) + "\n" for job in jobs), encoding="utf-8")
    done = subprocess.run(
        [*command, "macro:///Standard.Module1.Main"],
        env={**os.environ, "CALCO_JOBS": str(listed)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    missing = [str(job.target) for job in jobs if not job.target.is_file()]
    assert not missing, f"not written: {missing}: {done.stdout} {done.stderr}"
