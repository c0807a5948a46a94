import Bitext
import Exchange
import Foundation
import TestSupport
import Testing

/// The development set, where `SATZPAAR_GOLD` names its folder.
struct TMXGoldTests {
    struct Expectation: Decodable {
        let verdict: String
        let wellformed: Bool
        let units: Int?
        let codes: Int?
        let languages: [String]?
    }

    @Test(.enabled(if: Fixtures.gold != nil))
    func `each file gets the verdict, units, codes and languages that it should`() throws {
        let folder = try #require(Fixtures.gold).appendingPathComponent("tmx")
        let data = try Data(contentsOf: folder.appendingPathComponent("expected.json"))
        let expected = try JSONDecoder().decode([String: Expectation].self, from: data)
        #expect(!expected.isEmpty)
        for (name, wanted) in expected.sorted(by: { $0.key < $1.key }) {
            let found = try TMXValidation(of: folder.appendingPathComponent(name).path)
            #expect(found.verdict.rawValue == wanted.verdict, "\(name)")
            guard wanted.wellformed, wanted.verdict != "reject" else { continue }
            #expect(found.unitCount == wanted.units, "\(name)")
            #expect(found.codeCount == wanted.codes, "\(name)")
            #expect(found.languages == wanted.languages?.filter { $0 != "?" }, "\(name)")
        }
    }
}
