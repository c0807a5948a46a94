import Foundation
import TestSupport
import Testing

struct QATests {
    private static let bad = #"{"id":"a","source":"Es waren 12 Boote.","target":"There were 21 boats."}"# + "\n"

    @Test func `errors give exit status 1 and a clean file 0`() throws {
        let found = try Program.run(["qa", "-"], input: Self.bad)
        #expect(found.status == 1)
        #expect(found.output.contains("“12” became “21”"))
        let clean = try Program.run(["qa", "-"], input: Self.bad.replacingOccurrences(of: "21", with: "12"))
        #expect(clean.status == 0)
        #expect(clean.output.contains("0 errors"))
    }

    @Test func `an accepted finding is gone in the next run`() throws {
        let folder = try Fixtures.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let side = folder.appendingPathComponent("ok.txt").path
        #expect(try Program.run(["qa", "-", "--accepted", side, "--accept-all"], input: Self.bad).status == 0)
        #expect(try Program.run(["qa", "-", "--accepted", side], input: Self.bad).status == 0)
        #expect(try Program.run(["qa", "-"], input: Self.bad).status == 1)
    }

    @Test func `a table and its report as a page`() throws {
        let folder = try Fixtures.temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let table = folder.appendingPathComponent("a.tsv")
        try "source\ttarget\trole\nTor < Tür\tGate < door.\theadline\n".write(
            to: table, atomically: true, encoding: .utf8)
        let page = folder.appendingPathComponent("a.html")
        let result = try Program.run(["qa", table.path, "--html", page.path])
        #expect(result.status == 1)
        #expect(try String(contentsOf: page, encoding: .utf8).contains("Gate &lt; door<mark>.</mark>"))
    }
}
