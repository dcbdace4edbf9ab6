import Measures
import Testing

@Suite("An account")
struct AccountTests {
    private func account(_ holder: Account.Holder) throws -> Account {
        Account(
            group: try #require(Group.ID("de")), network: try #require(Network("twitter")),
            holder: holder)
    }

    @Test("The account of a person names user and tracker; without a person it is the group's")
    func people() throws {
        let user = try #require(Profile.Handle("sandra42"))
        let tracker = try #require(Profile.Tracker("kT41gQ"))
        let own = Account(
            group: try #require(Group.ID("de")), network: try #require(Network("twitter")),
            user: user, tracker: tracker)
        #expect(own == (try account(.profile(user, tracker: tracker))))
        #expect(own.user == user)
        #expect(own.tracker == tracker)
        #expect(own.item == nil)
        let whole = Account(group: own.group, network: own.network, user: nil, tracker: tracker)
        #expect(whole == (try account(.group)))
    }

    @Test("Accounts of no person name none, and only an item's names an item")
    func others() throws {
        let item = try #require(ItemName("v"))
        let holders: [Account.Holder] = [.group, .items, .forgotten, .item(item)]
        let accounts = try holders.map(account)
        #expect(accounts.allSatisfy { $0.user == nil && $0.tracker == nil })
        #expect(accounts.map(\.item) == [nil, nil, nil, item])
        #expect(Set(accounts).count == 4)
    }
}
