import Bitext
import Foundation
import Testing

@testable import Segmentation

/// Compares the engine with the definition on a rule file of the world: `SATZPAAR_SRX` names it, `SATZPAAR_SRX_TEXT` a
/// German text.
@Suite struct SRXSpeedTests {
    private static let environment = ProcessInfo.processInfo.environment

    @Test(.enabled(if: environment["SATZPAAR_SRX"] != nil && environment["SATZPAAR_SRX_TEXT"] != nil))
    func `gates make a foreign file fast and change no boundary`() throws {
        let path = try #require(Self.environment["SATZPAAR_SRX"])
        let text = try String(contentsOfFile: try #require(Self.environment["SATZPAAR_SRX_TEXT"]), encoding: .utf8)
        let engine = try SRXEngine(SRXDocument.read(path), language: .german, path: path)
        let lines = text.split(separator: "\n").prefix(150).map { Array($0.utf16) }
        let clock = ContinuousClock()
        var fast: [[Int]] = []
        var slow: [[Int]] = []
        let fastTime = clock.measure { fast = lines.map { engine.breaks(in: $0) } }
        let slowTime = clock.measure { slow = lines.map { engine.breaksByDefinition(in: $0) } }
        #expect(fast == slow)
        #expect(slowTime > fastTime * 10, "\(slowTime / fastTime) times")
        print("gated \(fastTime), rule by rule \(slowTime)")
    }
}
