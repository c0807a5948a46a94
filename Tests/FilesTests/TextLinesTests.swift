import Foundation
import TestSupport
import Testing

@testable import Files

struct TextLinesTests {
    private func lines(_ bytes: [UInt8]) throws -> (lines: [String], warning: String?) {
        let file = try Fixtures.temporaryFolder().appendingPathComponent("t.txt")
        try Data(bytes).write(to: file)
        var lines: [String] = []
        let warning = try TextLines.read(file.path) { line, number in
            #expect(number == lines.count + 1)
            lines.append(line)
        }
        return (lines, warning)
    }

    @Test func `lines come without their ends and the mark`() throws {
        #expect(
            try lines([0xEF, 0xBB, 0xBF] + Array("Eins\r\nZwei\n\nÜber".utf8)).lines == ["Eins", "Zwei", "", "Über"])
        #expect(try lines(Array("Eins\rZwei".utf8)).lines == ["Eins", "Zwei"])
    }

    @Test func `a file that is no UTF-8 is decoded, and the guess is named`() throws {
        let text = try lines([0x46, 0xFC, 0x72, 0x0A] + Array("alle und jeden".utf8))
        #expect(text.lines == ["Für", "alle und jeden"])
        #expect(text.warning?.contains("Latin-1") == true)
        #expect(throws: FileError.self) { try lines([]) }
    }
}
