import Files
import Foundation
import TestSupport
import Testing

struct TextFileTests {
    private func file(_ bytes: [UInt8]) throws -> String {
        let url = try Fixtures.temporaryFolder().appendingPathComponent("x.txt")
        try Data(bytes).write(to: url)
        return url.path
    }

    private func reason(_ path: String) -> FileError.Reason? {
        do {
            _ = try TextFile.read(path)
            return nil
        } catch { return error.reason }
    }

    @Test func `UTF-8 is read as it is, without its mark`() throws {
        let text = try TextFile.read(file([0xEF, 0xBB, 0xBF] + Array("Grüße".utf8)))
        #expect(text.text == "Grüße")
        #expect(text.warning == nil)
    }

    @Test func `UTF-16 with a mark is read`() throws {
        let units = Array("Grüße 😀".utf16)
        let little: [UInt8] =
            [0xFF, 0xFE] + units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        #expect(try TextFile.read(file(little)).text == "Grüße 😀")
        #expect(try TextFile.read(file(big)).text == "Grüße 😀")
    }

    @Test func `Latin-1 is detected, decoded and named`() throws {
        let text = "Der Außenminister äußerte sich über die Überprüfung.\nÖffentliche Gespräche fänden statt.\n"
        let bytes = text.unicodeScalars.map { UInt8($0.value) }
        let read = try TextFile.read(file(bytes))
        #expect(read.text == text)
        #expect(read.warning?.contains("Latin-1") == true)
    }

    @Test func `UTF-8 with a damaged character is not taken for another encoding`() throws {
        let bytes = Array("Größe für Bürger über Österreich\nMännö".utf8) + [0xFF]
        let error = #expect(throws: FileError.self) { try TextFile.read(file(bytes)) }
        #expect(error?.reason == .malformed)
        #expect(error?.line == 2)
    }

    @Test func `what is missing, empty, blank, binary or a folder is refused with its reason`() throws {
        #expect(reason("/nonexistent/x.txt") == .unreadable)
        #expect(reason(try Fixtures.temporaryFolder().path) == .unreadable)
        #expect(reason(try file([])) == .empty)
        #expect(reason(try file(Array(" \n\n".utf8))) == .empty)
        #expect(reason(try file([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1])) == .binary)
    }
}
