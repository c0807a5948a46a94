import Foundation
import TestSupport
import Testing

struct CountTests {
    @Test func `count prints every definition and exits cleanly`() throws {
        let article = Fixtures.folder.appendingPathComponent("Articles/hafenstreit.de.txt").path
        let result = try Program.run(["count", article])
        #expect(result.status == 0)
        for name in ["memoQ", "GMX-V", "Trados", "Normzeilen"] { #expect(result.output.contains(name)) }
        #expect(result.messages.isEmpty)
    }

    @Test func `standard input is counted under a dash`() throws {
        let result = try Program.run(["count", "--json", "-"], input: "Ein Satz mit US-Wort.")
        #expect(result.status == 0)
        #expect(result.output.contains("\"words_memoq\":4"))
        #expect(result.output.contains("\"words_gmx\":5"))
    }
}

struct BadInputTests {
    @Test func `a missing file is named, with exit status 3`() throws {
        let result = try Program.run(["count", "nowhere.txt"])
        #expect(result.status == 3)
        #expect(result.messages.contains("nowhere.txt: there is no such file"))
        #expect(result.output.isEmpty)
    }

    @Test func `an unknown option is a usage error, with exit status 2`() throws {
        let result = try Program.run(["count", "--frobnicate", "x"])
        #expect(result.status == 2)
        #expect(result.messages.contains("--frobnicate"))
    }
}

struct HelpTests {
    @Test func `the version and the help are printed on standard output`() throws {
        #expect(try Program.run(["--version"]).output.hasPrefix("satzpaar "))
        #expect(try Program.run(["--help"]).output.contains("count"))
    }
}
