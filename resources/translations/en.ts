<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Acts</name>
    <message numerus="yes">
        <source> · %n contact(s) kept what was done later</source>
        <translation>
            <numerusform> · %n contact kept what was done later</numerusform>
            <numerusform> · %n contacts kept what was done later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n with a balance stayed</source>
        <translation>
            <numerusform> · %n with a balance stayed</numerusform>
            <numerusform> · %n with a balance stayed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are no friends</source>
        <translation>
            <numerusform>%n contact is no friend</numerusform>
            <numerusform>%n contacts are no friends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) noted as no friends</source>
        <translation>
            <numerusform>%n contact noted as no friend</numerusform>
            <numerusform>%n contacts noted as no friends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) now wait to be added</source>
        <translation>
            <numerusform>%n contact now waits to be added</numerusform>
            <numerusform>%n contacts now wait to be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) are still to be told</source>
        <translation>
            <numerusform>%n customer is still to be told</numerusform>
            <numerusform>%n customers are still to be told</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&apos;{name}&apos; is now &apos;{target}&apos;, for %n contact(s)</source>
        <translation>
            <numerusform>&apos;{name}&apos; is now &apos;{target}&apos;, for %n contact</numerusform>
            <numerusform>&apos;{name}&apos; is now &apos;{target}&apos;, for %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n contact(s)</source>
        <translation>
            <numerusform>Change %n contact</numerusform>
            <numerusform>Change %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %n contact(s)</source>
        <translation>
            <numerusform>Changed %n contact</numerusform>
            <numerusform>Changed %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Chat of %n contact(s) read</source>
        <translation>
            <numerusform>Chat of %n contact read</numerusform>
            <numerusform>Chat of %n contacts read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deal %n contact(s) to be added</source>
        <translation>
            <numerusform>Deal %n contact to be added</numerusform>
            <numerusform>Deal %n contacts to be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dealt %n contact(s) to be added</source>
        <translation>
            <numerusform>Dealt %n contact to be added</numerusform>
            <numerusform>Dealt %n contacts to be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Earlier purchases noted for %n contact(s)</source>
        <translation>
            <numerusform>Earlier purchases noted for %n contact</numerusform>
            <numerusform>Earlier purchases noted for %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Earlier purchases of %n contact(s)</source>
        <translation>
            <numerusform>Earlier purchases of %n contact</numerusform>
            <numerusform>Earlier purchases of %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expired tags &apos;{tags}&apos; off %n contact(s)</source>
        <translation>
            <numerusform>Expired tags &apos;{tags}&apos; off %n contact</numerusform>
            <numerusform>Expired tags &apos;{tags}&apos; off %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expired: took &apos;{tags}&apos; off %n contact(s)</source>
        <translation>
            <numerusform>Expired: took &apos;{tags}&apos; off %n contact</numerusform>
            <numerusform>Expired: took &apos;{tags}&apos; off %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expired: {points} points of %n customer(s)</source>
        <translation>
            <numerusform>Expired: {points} points of %n customer</numerusform>
            <numerusform>Expired: {points} points of %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n contact(s)</source>
        <translation>
            <numerusform>Export %n contact</numerusform>
            <numerusform>Export %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Member tiers of %n contact(s) from a list</source>
        <translation>
            <numerusform>Member tier of %n contact from a list</numerusform>
            <numerusform>Member tiers of %n contacts from a list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Member tiers set for %n contact(s)</source>
        <translation>
            <numerusform>Member tier set for %n contact</numerusform>
            <numerusform>Member tiers set for %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n duplicate(s)</source>
        <translation>
            <numerusform>Merge %n duplicate</numerusform>
            <numerusform>Merge %n duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %n duplicate(s)</source>
        <translation>
            <numerusform>Merged %n duplicate</numerusform>
            <numerusform>Merged %n duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n contact(s) to the trash</source>
        <translation>
            <numerusform>Move %n contact to the trash</numerusform>
            <numerusform>Move %n contacts to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n contact(s) to the trash</source>
        <translation>
            <numerusform>Moved %n contact to the trash</numerusform>
            <numerusform>Moved %n contacts to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note that %n customer(s) were told the shop closes</source>
        <translation>
            <numerusform>Note that %n customer was told the shop closes</numerusform>
            <numerusform>Note that %n customers were told the shop closes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Noted that %n customer(s) were told</source>
        <translation>
            <numerusform>Noted that %n customer was told</numerusform>
            <numerusform>Noted that %n customers were told</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opening balances entered for %n contact(s)</source>
        <translation>
            <numerusform>Opening balances entered for %n contact</numerusform>
            <numerusform>Opening balances entered for %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opening balances of %n contact(s)</source>
        <translation>
            <numerusform>Opening balances of %n contact</numerusform>
            <numerusform>Opening balances of %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste a chat of %n contact(s)</source>
        <translation>
            <numerusform>Paste a chat of %n contact</numerusform>
            <numerusform>Paste a chat of %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n number(s)</source>
        <translation>
            <numerusform>Print %n number</numerusform>
            <numerusform>Print %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n contact(s) on the list to be added</source>
        <translation>
            <numerusform>Put %n contact on the list to be added</numerusform>
            <numerusform>Put %n contacts on the list to be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Results noted for %n contact(s)</source>
        <translation>
            <numerusform>Result noted for %n contact</numerusform>
            <numerusform>Results noted for %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Results pasted for %n contact(s)</source>
        <translation>
            <numerusform>Results pasted for %n contact</numerusform>
            <numerusform>Results pasted for %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n contact(s) &apos;{tags}&apos;</source>
        <translation>
            <numerusform>Tag %n contact &apos;{tags}&apos;</numerusform>
            <numerusform>Tag %n contacts &apos;{tags}&apos;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag &apos;{name}&apos; deleted, taken off %n contact(s)</source>
        <translation>
            <numerusform>Tag &apos;{name}&apos; deleted, taken off %n contact</numerusform>
            <numerusform>Tag &apos;{name}&apos; deleted, taken off %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagged %n contact(s) &apos;{tags}&apos;</source>
        <translation>
            <numerusform>Tagged %n contact &apos;{tags}&apos;</numerusform>
            <numerusform>Tagged %n contacts &apos;{tags}&apos;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n contact(s) back from the trash</source>
        <translation>
            <numerusform>Take %n contact back from the trash</numerusform>
            <numerusform>Take %n contacts back from the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take &apos;{tags}&apos; off %n contact(s)</source>
        <translation>
            <numerusform>Take &apos;{tags}&apos; off %n contact</numerusform>
            <numerusform>Take &apos;{tags}&apos; off %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back that %n customer(s) were told the shop closes</source>
        <translation>
            <numerusform>Take back that %n customer was told the shop closes</numerusform>
            <numerusform>Take back that %n customers were told the shop closes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take up what imports kept of %n contact(s)</source>
        <translation>
            <numerusform>Take up what imports kept of %n contact</numerusform>
            <numerusform>Take up what imports kept of %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken up for %n contact(s)</source>
        <translation>
            <numerusform>Taken up for %n contact</numerusform>
            <numerusform>Taken up for %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %n contact(s) back from the trash</source>
        <translation>
            <numerusform>Took %n contact back from the trash</numerusform>
            <numerusform>Took %n contacts back from the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took &apos;{tags}&apos; off %n contact(s)</source>
        <translation>
            <numerusform>Took &apos;{tags}&apos; off %n contact</numerusform>
            <numerusform>Took &apos;{tags}&apos; off %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Work out the balances of %n contact(s) anew</source>
        <translation>
            <numerusform>Work out the balances of %n contact anew</numerusform>
            <numerusform>Work out the balances of %n contacts anew</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AdoptionBanner</name>
    <message numerus="yes">
        <source>%n card number(s) and WeCom IDs</source>
        <translation>
            <numerusform>%n card number or WeCom ID</numerusform>
            <numerusform>%n card numbers and WeCom IDs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) that several people have stay as text.</source>
        <translation>
            <numerusform>%n number that several people have stays as text.</numerusform>
            <numerusform>%n numbers that several people have stay as text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a channel for %n contact(s)</source>
        <translation>
            <numerusform>a channel for %n contact</numerusform>
            <numerusform>a channel for %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of these %n new channel(s)</source>
        <translation>
            <numerusform>of these %n new channel</numerusform>
            <numerusform>of these %n new channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>staff in charge for %n contact(s)</source>
        <translation>
            <numerusform>staff in charge for %n contact</numerusform>
            <numerusform>staff in charge for %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message numerus="yes">
        <source>%n contact(s) have several tags of this group then; only the last one stays.</source>
        <translation>
            <numerusform>%n contact has several tags of this group then; only the last one stays.</numerusform>
            <numerusform>%n contacts have several tags of this group then; only the last one stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n group(s)</source>
        <translation>
            <numerusform>Merge %n group</numerusform>
            <numerusform>Merge %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{groups}: %n contact(s) go into the one that stays.</source>
        <translation>
            <numerusform>{groups}: %n contact goes into the one that stays.</numerusform>
            <numerusform>{groups}: %n contacts go into those that stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CashPane</name>
    <message numerus="yes">
        <source>%n day(s) before are not closed, the first {date}</source>
        <translation>
            <numerusform>%n day before is not closed: {date}</numerusform>
            <numerusform>%n days before are not closed, the first {date}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) still wait</source>
        <translation>
            <numerusform>%n slip still waits</numerusform>
            <numerusform>%n slips still wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n walk-in slip(s); afterwards they can&apos;t be given to a customer</source>
        <translation>
            <numerusform>%n walk-in slip; afterwards it can&apos;t be given to a customer</numerusform>
            <numerusform>%n walk-in slips; afterwards they can&apos;t be given to a customer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChatDialog</name>
    <message numerus="yes">
        <source>%n hit(s) counted</source>
        <translation>
            <numerusform>%n hit counted</numerusform>
            <numerusform>%n hits counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) could be several people: choose who it is.</source>
        <translation>
            <numerusform>%n name could be several people: choose who it is.</numerusform>
            <numerusform>%n names could be several people: choose who they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message numerus="yes">
        <source>%n contact(s) of this list are there already, and nothing would change.</source>
        <translation>
            <numerusform>%n contact of this list is there already, and nothing would change.</numerusform>
            <numerusform>%n contacts of this list are there already, and nothing would change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) of this list are there already, and nothing would change.</source>
        <translation>
            <numerusform>%n order of this list is there already, and nothing would change.</numerusform>
            <numerusform>%n orders of this list are there already, and nothing would change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n contact(s)</source>
        <translation>
            <numerusform>Import %n contact</numerusform>
            <numerusform>Import %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n contact(s) again</source>
        <translation>
            <numerusform>Import %n contact again</numerusform>
            <numerusform>Import %n contacts again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n order(s)</source>
        <translation>
            <numerusform>Import %n order</numerusform>
            <numerusform>Import %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n order(s) again</source>
        <translation>
            <numerusform>Import %n order again</numerusform>
            <numerusform>Import %n orders again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to be told</source>
        <translation>
            <numerusform>%n still to be told</numerusform>
            <numerusform>%n still to be told</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were told</source>
        <translation>
            <numerusform>%n was told</numerusform>
            <numerusform>%n were told</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message numerus="yes">
        <source>%n without a code</source>
        <translation>
            <numerusform>%n without a code</numerusform>
            <numerusform>%n without a code</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactList</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the trash</source>
        <translation>
            <numerusform>%n in the trash</numerusform>
            <numerusform>%n in the trash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message numerus="yes">
        <source>%n contact(s) of one step</source>
        <translation>
            <numerusform>%n contact of one step</numerusform>
            <numerusform>%n contacts of one step</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added in the last %n day(s)</source>
        <translation>
            <numerusform>Added in the last %n day</numerusform>
            <numerusform>Added in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Birthday within %n day(s)</source>
        <translation>
            <numerusform>Birthday within %n day</numerusform>
            <numerusform>Birthday within %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bought in the last %n day(s)</source>
        <translation>
            <numerusform>Bought in the last %n day</numerusform>
            <numerusform>Bought in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n contact(s)</source>
        <translation>
            <numerusform>Change %n contact</numerusform>
            <numerusform>Change %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear %n filter(s) to see everybody</source>
        <translation>
            <numerusform>Clear %n filter to see everybody</numerusform>
            <numerusform>Clear %n filters to see everybody</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n contact(s) to the trash</source>
        <translation>
            <numerusform>Move %n contact to the trash</numerusform>
            <numerusform>Move %n contacts to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No purchase for more than %n day(s)</source>
        <translation>
            <numerusform>No purchase for more than %n day</numerusform>
            <numerusform>No purchase for more than %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the tag from %n contact(s)</source>
        <translation>
            <numerusform>Remove the tag from %n contact</numerusform>
            <numerusform>Remove the tag from %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n contact(s)</source>
        <translation>
            <numerusform>Tag %n contact</numerusform>
            <numerusform>Tag %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n contact(s) back</source>
        <translation>
            <numerusform>Take %n contact back</numerusform>
            <numerusform>Take %n contacts back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try only the last digits of the phone, or clear %n filter(s)</source>
        <translation>
            <numerusform>Try only the last digits of the phone, or clear %n filter</numerusform>
            <numerusform>Try only the last digits of the phone, or clear %n filters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message numerus="yes">
        <source>visit %n this month</source>
        <translation>
            <numerusform>visit %n this month</numerusform>
            <numerusform>visit %n this month</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterPart</name>
    <message numerus="yes">
        <source>Spent, %n time(s)</source>
        <translation>
            <numerusform>Spent, %n time</numerusform>
            <numerusform>Spent, %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DealDialog</name>
    <message numerus="yes">
        <source>%n can be asked</source>
        <translation>
            <numerusform>%n can be asked</numerusform>
            <numerusform>%n can be asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them never asked about offers: one invitation only</source>
        <translation>
            <numerusform>%n of them never asked about offers: one invitation only</numerusform>
            <numerusform>%n of them never asked about offers: one invitation only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deal %n</source>
        <translation>
            <numerusform>Deal %n</numerusform>
            <numerusform>Deal %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message numerus="yes">
        <source>Delete the tags too, off %n contact(s)</source>
        <translation>
            <numerusform>Delete the tags too, off %n contact</numerusform>
            <numerusform>Delete the tags too, off %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete, off %n contact(s)</source>
        <translation>
            <numerusform>Delete, off %n contact</numerusform>
            <numerusform>Delete, off %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is taken off %n contact(s).</source>
        <translation>
            <numerusform>It is taken off %n contact.</numerusform>
            <numerusform>It is taken off %n contacts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n tag(s) in this group.</source>
        <translation>
            <numerusform>There is %n tag in this group.</numerusform>
            <numerusform>There are %n tags in this group.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n contact(s)</source>
        <translation>
            <numerusform>Export %n contact</numerusform>
            <numerusform>Export %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n contact(s)</source>
        <translation>
            <numerusform>Exported %n contact</numerusform>
            <numerusform>Exported %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeaturesSection</name>
    <message numerus="yes">
        <source>Add friends is off: %n open task(s) stand still; none is deleted.</source>
        <translation>
            <numerusform>Add friends is off: %n open task stands still; it is not deleted.</numerusform>
            <numerusform>Add friends is off: %n open tasks stand still; none is deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switching off Add friends: %n open task(s) stand still; none is deleted.</source>
        <translation>
            <numerusform>Switching off Add friends: %n open task stands still; it is not deleted.</numerusform>
            <numerusform>Switching off Add friends: %n open tasks stand still; none is deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the last 30 days</source>
        <translation>
            <numerusform>%n in the last 30 days</numerusform>
            <numerusform>%n in the last 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsolved</source>
        <translation>
            <numerusform>%n unsolved</numerusform>
            <numerusform>%n unsolved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigurePopup</name>
    <message numerus="yes">
        <source>%n slip(s)</source>
        <translation>
            <numerusform>%n slip</numerusform>
            <numerusform>%n slips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>See these %n people</source>
        <translation>
            <numerusform>See this person</numerusform>
            <numerusform>See these %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n slip(s) in all</source>
        <translation>
            <numerusform>%n slip in all</numerusform>
            <numerusform>%n slips in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n more filter(s)</source>
        <translation>
            <numerusform>%n more filter</numerusform>
            <numerusform>%n more filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message numerus="yes">
        <source>In the last %n day(s)</source>
        <translation>
            <numerusform>In the last %n day</numerusform>
            <numerusform>In the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Within %n day(s)</source>
        <translation>
            <numerusform>Within %n day</numerusform>
            <numerusform>Within %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowStrip</name>
    <message numerus="yes">
        <source>%n no answer</source>
        <translation>
            <numerusform>%n no answer</numerusform>
            <numerusform>%n no answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>oldest %n day(s)</source>
        <translation>
            <numerusform>oldest %n day</numerusform>
            <numerusform>oldest %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Friends</name>
    <message numerus="yes">
        <source>%n already a friend</source>
        <translation>
            <numerusform>%n already a friend</numerusform>
            <numerusform>%n already friends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already on the way</source>
        <translation>
            <numerusform>%n already on the way</numerusform>
            <numerusform>%n already on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n had their one invitation</source>
        <translation>
            <numerusform>%n had their one invitation</numerusform>
            <numerusform>%n had their one invitation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the trash or merged</source>
        <translation>
            <numerusform>%n in the trash or merged</numerusform>
            <numerusform>%n in the trash or merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not found before</source>
        <translation>
            <numerusform>%n not found before</numerusform>
            <numerusform>%n not found before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not to be contacted</source>
        <translation>
            <numerusform>%n not to be contacted</numerusform>
            <numerusform>%n not to be contacted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turned us down before</source>
        <translation>
            <numerusform>%n turned us down before</numerusform>
            <numerusform>%n turned us down before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wanted no offers</source>
        <translation>
            <numerusform>%n wanted no offers</numerusform>
            <numerusform>%n wanted no offers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were friends before</source>
        <translation>
            <numerusform>%n was a friend before</numerusform>
            <numerusform>%n were friends before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a mobile number</source>
        <translation>
            <numerusform>%n without a mobile number</numerusform>
            <numerusform>%n without a mobile number</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n digit(s) too many</source>
        <translation>
            <numerusform>%n digit too many</numerusform>
            <numerusform>%n digits too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new channel(s): {names}</source>
        <translation>
            <numerusform>%n new channel: {names}</numerusform>
            <numerusform>%n new channels: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a masked number, which tells nobody.</source>
        <translation>
            <numerusform>%n row has a masked number, which tells nobody.</numerusform>
            <numerusform>%n rows have a masked number, which tells nobody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved as {name}.</source>
        <translation>
            <numerusform>%n row saved as {name}.</numerusform>
            <numerusform>%n rows saved as {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n digit(s)</source>
        <translation>
            <numerusform>Only %n digit</numerusform>
            <numerusform>Only %n digits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>balances of %n contact(s)</source>
        <translation>
            <numerusform>balances of %n contact</numerusform>
            <numerusform>balances of %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>earlier purchases of %n contact(s)</source>
        <translation>
            <numerusform>earlier purchases of %n contact</numerusform>
            <numerusform>earlier purchases of %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>member tiers of %n contact(s)</source>
        <translation>
            <numerusform>member tiers of %n contact</numerusform>
            <numerusform>member tiers of %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportProductsDialog</name>
    <message numerus="yes">
        <source>Import %n product(s)</source>
        <translation>
            <numerusform>Import %n product</numerusform>
            <numerusform>Import %n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LastPurchase</name>
    <message numerus="yes">
        <source>In the last %n day(s)</source>
        <translation>
            <numerusform>In the last %n day</numerusform>
            <numerusform>In the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n day(s) ago</source>
        <translation>
            <numerusform>More than %n day ago</numerusform>
            <numerusform>More than %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%n contact(s) get it instead of “{name}”, as it was put on.</source>
        <translation>
            <numerusform>%n contact gets it instead of “{name}”, as it was put on.</numerusform>
            <numerusform>%n contacts get it instead of “{name}”, as it was put on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s):</source>
        <translation>
            <numerusform>%n finding:</numerusform>
            <numerusform>%n findings:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) are owed now.</source>
        <translation>
            <numerusform>%n point is owed now.</numerusform>
            <numerusform>%n points are owed now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) it had earned expired unused: nobody owes them.</source>
        <translation>
            <numerusform>%n point it had earned expired unused: nobody owes it.</numerusform>
            <numerusform>%n points it had earned expired unused: nobody owes them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) kept, because later acts stand on them.</source>
        <translation>
            <numerusform>%n thing kept, because later acts stand on them.</numerusform>
            <numerusform>%n things kept, because later acts stand on them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All is well: %n contact(s).</source>
        <translation>
            <numerusform>All is well: %n contact.</numerusform>
            <numerusform>All is well: %n contacts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Balances of %n contact(s) were worked out anew.</source>
        <translation>
            <numerusform>The balances of %n contact were worked out anew.</numerusform>
            <numerusform>The balances of %n contacts were worked out anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Certainly one person: %n group(s)</source>
        <translation>
            <numerusform>Certainly one person: %n group</numerusform>
            <numerusform>Certainly one person: %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expired on {date}: {points} points of %n customer(s)</source>
        <translation>
            <numerusform>Expired on {date}: {points} points of %n customer</numerusform>
            <numerusform>Expired on {date}: {points} points of %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %n contact(s) into others.</source>
        <translation>
            <numerusform>Merged %n contact into others.</numerusform>
            <numerusform>Merged %n contacts into others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perhaps one person: %n group(s)</source>
        <translation>
            <numerusform>Perhaps one person: %n group</numerusform>
            <numerusform>Perhaps one person: %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Would expire on {date}: {points} points of %n customer(s)</source>
        <translation>
            <numerusform>Would expire on {date}: {points} points of %n customer</numerusform>
            <numerusform>Would expire on {date}: {points} points of %n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyCard</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpeningDialog</name>
    <message numerus="yes">
        <source>%n cell(s) are no exact balance and stay as text: {texts}</source>
        <translation>
            <numerusform>%n cell is no exact balance and stays as text: {texts}</numerusform>
            <numerusform>%n cells are no exact balance and stay as text: {texts}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) can&apos;t be read.</source>
        <translation>
            <numerusform>%n cell can&apos;t be read.</numerusform>
            <numerusform>%n cells can&apos;t be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s): {spent} yuan in {orders} orders, without dates.</source>
        <translation>
            <numerusform>%n contact: {spent} yuan in {orders} orders, without dates.</numerusform>
            <numerusform>%n contacts: {spent} yuan in {orders} orders, without dates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have an opening balance already. Type “{word}” to add these too:</source>
        <translation>
            <numerusform>%n of them has an opening balance already. Type “{word}” to add this too:</numerusform>
            <numerusform>%n of them have an opening balance already. Type “{word}” to add these too:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enter balances of %n contact(s)</source>
        <translation>
            <numerusform>Enter balances of %n contact</numerusform>
            <numerusform>Enter balances of %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opening balances of %n contact(s): {sums}</source>
        <translation>
            <numerusform>Opening balances of %n contact: {sums}</numerusform>
            <numerusform>Opening balances of %n contacts: {sums}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderPolicyCard</name>
    <message numerus="yes">
        <source>%n order(s) have several rows: each repeats the whole.</source>
        <translation>
            <numerusform>%n order has several rows: each repeats the whole.</numerusform>
            <numerusform>%n orders have several rows: each repeats the whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) have several rows: they are added up.</source>
        <translation>
            <numerusform>%n order has several rows: they are added up.</numerusform>
            <numerusform>%n orders have several rows: they are added up.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairsSide</name>
    <message numerus="yes">
        <source>Merge %n certain group(s)…</source>
        <translation>
            <numerusform>Merge %n certain group…</numerusform>
            <numerusform>Merge %n certain groups…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>%n not taken</source>
        <translation>
            <numerusform>%n not taken</numerusform>
            <numerusform>%n not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recognised</source>
        <translation>
            <numerusform>%n recognised</numerusform>
            <numerusform>%n recognised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be looked at</source>
        <translation>
            <numerusform>%n to be looked at</numerusform>
            <numerusform>%n to be looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write down %n</source>
        <translation>
            <numerusform>Write down %n</numerusform>
            <numerusform>Write down %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayoutDialog</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Payouts</name>
    <message numerus="yes">
        <source>%n top-up(s) in all</source>
        <translation>
            <numerusform>%n top-up in all</numerusform>
            <numerusform>%n top-ups in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PosterDialog</name>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n page sent to the printer</numerusform>
            <numerusform>%n pages sent to the printer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) saved</source>
        <translation>
            <numerusform>%n picture saved</numerusform>
            <numerusform>%n pictures saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n page(s)</source>
        <translation>
            <numerusform>Print %n page</numerusform>
            <numerusform>Print %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The drawn codes were read back: %n of them, all readable</source>
        <translation>
            <numerusform>The drawn code was read back: readable</numerusform>
            <numerusform>The drawn codes were read back: %n of them, all readable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n of {total} rows</source>
        <translation>
            <numerusform>the first %n of {total} rows</numerusform>
            <numerusform>the first %n of {total} rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message numerus="yes">
        <source>{shop} · {day} · %n customer(s) · {sums}</source>
        <translation>
            <numerusform>{shop} · {day} · %n customer · {sums}</numerusform>
            <numerusform>{shop} · {day} · %n customers · {sums}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsCard</name>
    <message numerus="yes">
        <source>%n contact(s) come back from the trash.</source>
        <translation>
            <numerusform>%n contact comes back from the trash.</numerusform>
            <numerusform>%n contacts come back from the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foreign number(s)</source>
        <translation>
            <numerusform>%n foreign number</numerusform>
            <numerusform>%n foreign numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further row(s) of orders</source>
        <translation>
            <numerusform>%n further row of orders</numerusform>
            <numerusform>%n further rows of orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n landline(s)</source>
        <translation>
            <numerusform>%n landline</numerusform>
            <numerusform>%n landlines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n masked row(s)</source>
        <translation>
            <numerusform>%n masked row</numerusform>
            <numerusform>%n masked rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new channel(s): {names}</source>
        <translation>
            <numerusform>%n new channel: {names}</numerusform>
            <numerusform>%n new channels: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new tag(s): {names}</source>
        <translation>
            <numerusform>%n new tag: {names}</numerusform>
            <numerusform>%n new tags: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) to import</source>
        <translation>
            <numerusform>%n order to import</numerusform>
            <numerusform>%n orders to import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem row(s)</source>
        <translation>
            <numerusform>%n problem row</numerusform>
            <numerusform>%n problem rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeated row(s)</source>
        <translation>
            <numerusform>%n repeated row</numerusform>
            <numerusform>%n repeated rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have two tags of a group that allows one: the last counts.</source>
        <translation>
            <numerusform>%n row has two tags of a group that allows one: the last counts.</numerusform>
            <numerusform>%n rows have two tags of a group that allows one: the last counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in conflict</source>
        <translation>
            <numerusform>%n row in conflict</numerusform>
            <numerusform>%n rows in conflict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) share a card or ID with others: it is kept as text.</source>
        <translation>
            <numerusform>%n row shares a card or ID with others: it is kept as text.</numerusform>
            <numerusform>%n rows share a card or ID with others: it is kept as text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) to import</source>
        <translation>
            <numerusform>%n row to import</numerusform>
            <numerusform>%n rows to import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with several numbers</source>
        <translation>
            <numerusform>%n row with several numbers</numerusform>
            <numerusform>%n rows with several numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a name</source>
        <translation>
            <numerusform>%n row without a name</numerusform>
            <numerusform>%n rows without a name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave cells blank that can&apos;t be read, and import their rows (%n row(s))</source>
        <translation>
            <numerusform>Leave cells blank that can&apos;t be read, and import their rows (%n row)</numerusform>
            <numerusform>Leave cells blank that can&apos;t be read, and import their rows (%n rows)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProductsDialog</name>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressStep</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RehearsalPane</name>
    <message numerus="yes">
        <source>The rules as they are move %n at the next evaluation anyway.</source>
        <translation>
            <numerusform>The rules as they are move %n person at the next evaluation anyway.</numerusform>
            <numerusform>The rules as they are move %n people at the next evaluation anyway.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemoveRuleDialog</name>
    <message numerus="yes">
        <source>Take them off: %n contact(s)</source>
        <translation>
            <numerusform>Take them off: %n contact</numerusform>
            <numerusform>Take them off: %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RescueWords</name>
    <message numerus="yes">
        <source>%n act(s) since then would be missing.</source>
        <translation>
            <numerusform>%n act since then would be missing.</numerusform>
            <numerusform>%n acts since then would be missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Among what is missing: %n contact(s).</source>
        <translation>
            <numerusform>Among what is missing: %n contact.</numerusform>
            <numerusform>Among what is missing: %n contacts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest proved backup is of {when} and holds %n contact(s).</source>
        <translation>
            <numerusform>The newest proved backup is of {when} and holds %n contact.</numerusform>
            <numerusform>The newest proved backup is of {when} and holds %n contacts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleActs</name>
    <message numerus="yes">
        <source>%n tag(s) put on</source>
        <translation>
            <numerusform>%n tag put on</numerusform>
            <numerusform>%n tags put on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message numerus="yes">
        <source>%n match now</source>
        <translation>
            <numerusform>%n matches now</numerusform>
            <numerusform>%n match now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them don&apos;t have the tag yet</source>
        <translation>
            <numerusform>%n of them doesn&apos;t have the tag yet</numerusform>
            <numerusform>%n of them don&apos;t have the tag yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) would be put on</source>
        <translation>
            <numerusform>%n tag would be put on</numerusform>
            <numerusform>%n tags would be put on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be taken off</source>
        <translation>
            <numerusform>%n would be taken off</numerusform>
            <numerusform>%n would be taken off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message numerus="yes">
        <source>%n in use</source>
        <translation>
            <numerusform>%n in use</numerusform>
            <numerusform>%n in use</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has a birthday within %n day(s)</source>
        <translation>
            <numerusform>has a birthday within %n day</numerusform>
            <numerusform>has a birthday within %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has bought on at least %n day(s)</source>
        <translation>
            <numerusform>has bought on at least %n day</numerusform>
            <numerusform>has bought on at least %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has bought on at least %n day(s) from {first} to {last}</source>
        <translation>
            <numerusform>has bought on at least %n day from {first} to {last}</numerusform>
            <numerusform>has bought on at least %n days from {first} to {last}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has bought on at least {count} of the last %n day(s)</source>
        <translation>
            <numerusform>has bought on at least {count} of the last %n day</numerusform>
            <numerusform>has bought on at least {count} of the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has bought on at most %n day(s)</source>
        <translation>
            <numerusform>has bought on at most %n day</numerusform>
            <numerusform>has bought on at most %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has bought on at most %n day(s) from {first} to {last}</source>
        <translation>
            <numerusform>has bought on at most %n day from {first} to {last}</numerusform>
            <numerusform>has bought on at most %n days from {first} to {last}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has bought on at most {count} of the last %n day(s)</source>
        <translation>
            <numerusform>has bought on at most {count} of the last %n day</numerusform>
            <numerusform>has bought on at most {count} of the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has bought something called {values} in the last %n day(s)</source>
        <translation>
            <numerusform>has bought something called {values} in the last %n day</numerusform>
            <numerusform>has bought something called {values} in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has bought {values} in the last %n day(s)</source>
        <translation>
            <numerusform>has bought {values} in the last %n day</numerusform>
            <numerusform>has bought {values} in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has spent at least ¥{count} in the last %n day(s)</source>
        <translation>
            <numerusform>has spent at least ¥{count} in the last %n day</numerusform>
            <numerusform>has spent at least ¥{count} in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has spent at most ¥{count} in the last %n day(s)</source>
        <translation>
            <numerusform>has spent at most ¥{count} in the last %n day</numerusform>
            <numerusform>has spent at most ¥{count} in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>was added in the last %n day(s)</source>
        <translation>
            <numerusform>was added in the last %n day</numerusform>
            <numerusform>was added in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>was given the tag {values} in the last %n day(s)</source>
        <translation>
            <numerusform>was given the tag {values} in the last %n day</numerusform>
            <numerusform>was given the tag {values} in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>was tagged in the last %n day(s)</source>
        <translation>
            <numerusform>was tagged in the last %n day</numerusform>
            <numerusform>was tagged in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field} in the last %n day(s)</source>
        <translation>
            <numerusform>{field} in the last %n day</numerusform>
            <numerusform>{field} in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field} in the next %n day(s)</source>
        <translation>
            <numerusform>{field} in the next %n day</numerusform>
            <numerusform>{field} in the next %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field} more than %n day(s) ago</source>
        <translation>
            <numerusform>{field} more than %n day ago</numerusform>
            <numerusform>{field} more than %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SegmentsPage</name>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Selling</name>
    <message numerus="yes">
        <source>%n more purchase(s) to {tier}</source>
        <translation>
            <numerusform>%n more purchase to {tier}</numerusform>
            <numerusform>%n more purchases to {tier}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharingDialog</name>
    <message numerus="yes">
        <source>%n of {most} people pay with it</source>
        <translation>
            <numerusform>%n of {most} people pays with it</numerusform>
            <numerusform>%n of {most} people pay with it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShopSection</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message numerus="yes">
        <source>two of %n</source>
        <translation>
            <numerusform>two of %n</numerusform>
            <numerusform>two of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaffSection</name>
    <message numerus="yes">
        <source>When they leave, %n open task(s) go back to the pool.</source>
        <translation>
            <numerusform>When they leave, %n open task goes back to the pool.</numerusform>
            <numerusform>When they leave, %n open tasks go back to the pool.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StarterDialog</name>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tier(s)</source>
        <translation>
            <numerusform>%n tier</numerusform>
            <numerusform>%n tiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementDialog</name>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n page sent to the printer</numerusform>
            <numerusform>%n pages sent to the printer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n merged contact(s)</source>
        <translation>
            <numerusform>with %n merged contact</numerusform>
            <numerusform>with %n merged contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoredBook</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoredValuePage</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n movement(s)</source>
        <translation>
            <numerusform>%n movement</numerusform>
            <numerusform>%n movements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message numerus="yes">
        <source>%n contact(s) got {points} points for them.</source>
        <translation>
            <numerusform>%n contact got {points} points for them.</numerusform>
            <numerusform>%n contacts got {points} points for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) wait under Add friends.</source>
        <translation>
            <numerusform>%n contact waits under Add friends.</numerusform>
            <numerusform>%n contacts wait under Add friends.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more order(s) without a change</source>
        <translation>
            <numerusform>%n more order without a change</numerusform>
            <numerusform>%n more orders without a change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more without a change</source>
        <translation>
            <numerusform>%n more without a change</numerusform>
            <numerusform>%n more without a change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) of staff are not known: kept as text.</source>
        <translation>
            <numerusform>%n name of staff is not known: kept as text.</numerusform>
            <numerusform>%n names of staff are not known: kept as text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new channel(s): {names}</source>
        <translation>
            <numerusform>%n new channel: {names}</numerusform>
            <numerusform>%n new channels: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have two tags of a group that allows one: the last counts.</source>
        <translation>
            <numerusform>%n row has two tags of a group that allows one: the last counts.</numerusform>
            <numerusform>%n rows have two tags of a group that allows one: the last counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were not imported</source>
        <translation>
            <numerusform>%n row was not imported</numerusform>
            <numerusform>%n rows were not imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagPane</name>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n contact(s)</source>
        <translation>
            <numerusform>Show the %n contact</numerusform>
            <numerusform>Show the %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagPicker</name>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>for %n day</numerusform>
            <numerusform>for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagsPage</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tiers</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later, when their time is over</source>
        <translation>
            <numerusform>%n later, when their time is over</numerusform>
            <numerusform>%n later, when their time is over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n movement(s)</source>
        <translation>
            <numerusform>%n movement</numerusform>
            <numerusform>%n movements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them unused for 90 days</source>
        <translation>
            <numerusform>%n of them unused for 90 days</numerusform>
            <numerusform>%n of them unused for 90 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points short</source>
        <translation>
            <numerusform>%n point short</numerusform>
            <numerusform>%n points short</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) to {tier}</source>
        <translation>
            <numerusform>%n slip to {tier}</numerusform>
            <numerusform>%n slips to {tier}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) a day</source>
        <translation>
            <numerusform>once a day</numerusform>
            <numerusform>%n times a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) a month</source>
        <translation>
            <numerusform>once a month</numerusform>
            <numerusform>%n times a month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to {tier}</source>
        <translation>
            <numerusform>%n to {tier}</numerusform>
            <numerusform>%n to {tier}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a balance</source>
        <translation>
            <numerusform>%n with a balance</numerusform>
            <numerusform>%n with a balance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day %n in a row</source>
        <translation>
            <numerusform>day %n in a row</numerusform>
            <numerusform>day %n in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopUpDialog</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoImportDialog</name>
    <message numerus="yes">
        <source>%n contact(s) that it brought are removed.</source>
        <translation>
            <numerusform>%n contact that it brought is removed.</numerusform>
            <numerusform>%n contacts that it brought are removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) and refunds of them are removed.</source>
        <translation>
            <numerusform>%n order or refund of one is removed.</numerusform>
            <numerusform>%n orders and refunds of them are removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are, because something was added or changed since:</source>
        <translation>
            <numerusform>%n stays as it is, because something was added or changed since:</numerusform>
            <numerusform>%n stay as they are, because something was added or changed since:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) get back what stood there before.</source>
        <translation>
            <numerusform>%n value gets back what stood there before.</numerusform>
            <numerusform>%n values get back what stood there before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoPane</name>
    <message numerus="yes">
        <source>%n contact(s) that something was done with later</source>
        <translation>
            <numerusform>%n contact that something was done with later</numerusform>
            <numerusform>%n contacts that something was done with later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) changed since: the newer one counts</source>
        <translation>
            <numerusform>%n value changed since: the newer one counts</numerusform>
            <numerusform>%n values changed since: the newer one counts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo it with the %n later step(s)</source>
        <translation>
            <numerusform>Undo it with the %n later step</numerusform>
            <numerusform>Undo it with the %n later steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ask again about %n pair(s)</source>
        <translation>
            <numerusform>ask again about %n pair</numerusform>
            <numerusform>ask again about %n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clear %n field(s)</source>
        <translation>
            <numerusform>clear %n field</numerusform>
            <numerusform>clear %n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>end %n shared balance(s)</source>
        <translation>
            <numerusform>end %n shared balance</numerusform>
            <numerusform>end %n shared balances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>forget %n name(s) of buyers of orders</source>
        <translation>
            <numerusform>forget %n name of a buyer of orders</numerusform>
            <numerusform>forget %n names of buyers of orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>forget the earlier purchases of %n contact(s)</source>
        <translation>
            <numerusform>forget the earlier purchases of %n contact</numerusform>
            <numerusform>forget the earlier purchases of %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>forget the words met in %n chat(s)</source>
        <translation>
            <numerusform>forget the words met in %n chat</numerusform>
            <numerusform>forget the words met in %n chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>give back %n value(s)</source>
        <translation>
            <numerusform>give back %n value</numerusform>
            <numerusform>give back %n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>open %n closed day(s) again</source>
        <translation>
            <numerusform>open %n closed day again</numerusform>
            <numerusform>open %n closed days again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>put %n member(s) back to the lowest tier</source>
        <translation>
            <numerusform>put %n member back to the lowest tier</numerusform>
            <numerusform>put %n members back to the lowest tier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n benefit(s)</source>
        <translation>
            <numerusform>remove %n benefit</numerusform>
            <numerusform>remove %n benefits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n cost(s)</source>
        <translation>
            <numerusform>remove %n cost</numerusform>
            <numerusform>remove %n costs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n feedback(s)</source>
        <translation>
            <numerusform>remove %n piece of feedback</numerusform>
            <numerusform>remove %n pieces of feedback</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n field definition(s)</source>
        <translation>
            <numerusform>remove %n field definition</numerusform>
            <numerusform>remove %n field definitions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n figure(s) of reach</source>
        <translation>
            <numerusform>remove %n figure of reach</numerusform>
            <numerusform>remove %n figures of reach</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n friendship(s)</source>
        <translation>
            <numerusform>remove %n friendship</numerusform>
            <numerusform>remove %n friendships</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n held sale(s)</source>
        <translation>
            <numerusform>remove %n held sale</numerusform>
            <numerusform>remove %n held sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n kind(s) of number</source>
        <translation>
            <numerusform>remove %n kind of number</numerusform>
            <numerusform>remove %n kinds of number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n line(s) of the closing list</source>
        <translation>
            <numerusform>remove %n line of the closing list</numerusform>
            <numerusform>remove %n lines of the closing list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n membership plan(s)</source>
        <translation>
            <numerusform>remove %n membership plan</numerusform>
            <numerusform>remove %n membership plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new account(s)</source>
        <translation>
            <numerusform>remove %n new account</numerusform>
            <numerusform>remove %n new accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new channel(s)</source>
        <translation>
            <numerusform>remove %n new channel</numerusform>
            <numerusform>remove %n new channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new contact(s)</source>
        <translation>
            <numerusform>remove %n new contact</numerusform>
            <numerusform>remove %n new contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new gift(s)</source>
        <translation>
            <numerusform>remove %n new gift</numerusform>
            <numerusform>remove %n new gifts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new product(s)</source>
        <translation>
            <numerusform>remove %n new product</numerusform>
            <numerusform>remove %n new products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new rule(s)</source>
        <translation>
            <numerusform>remove %n new rule</numerusform>
            <numerusform>remove %n new rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new segment(s)</source>
        <translation>
            <numerusform>remove %n new segment</numerusform>
            <numerusform>remove %n new segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new staff member(s)</source>
        <translation>
            <numerusform>remove %n new staff member</numerusform>
            <numerusform>remove %n new staff members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new tag group(s)</source>
        <translation>
            <numerusform>remove %n new tag group</numerusform>
            <numerusform>remove %n new tag groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new tag(s)</source>
        <translation>
            <numerusform>remove %n new tag</numerusform>
            <numerusform>remove %n new tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n new tier(s)</source>
        <translation>
            <numerusform>remove %n new tier</numerusform>
            <numerusform>remove %n new tiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n note(s)</source>
        <translation>
            <numerusform>remove %n note</numerusform>
            <numerusform>remove %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n number(s)</source>
        <translation>
            <numerusform>remove %n number</numerusform>
            <numerusform>remove %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n picture(s)</source>
        <translation>
            <numerusform>remove %n picture</numerusform>
            <numerusform>remove %n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n product category(s)</source>
        <translation>
            <numerusform>remove %n product category</numerusform>
            <numerusform>remove %n product categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n registration(s)</source>
        <translation>
            <numerusform>remove %n registration</numerusform>
            <numerusform>remove %n registrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n task(s) for points</source>
        <translation>
            <numerusform>remove %n task for points</numerusform>
            <numerusform>remove %n tasks for points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n top-up package(s)</source>
        <translation>
            <numerusform>remove %n top-up package</numerusform>
            <numerusform>remove %n top-up packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>remove %n way(s) to pay</source>
        <translation>
            <numerusform>remove %n way to pay</numerusform>
            <numerusform>remove %n ways to pay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reset %n setting(s)</source>
        <translation>
            <numerusform>reset %n setting</numerusform>
            <numerusform>reset %n settings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take %n line(s) out of the rota</source>
        <translation>
            <numerusform>take %n line out of the rota</numerusform>
            <numerusform>take %n lines out of the rota</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take %n tag(s) off the channel</source>
        <translation>
            <numerusform>take %n tag off the channel</numerusform>
            <numerusform>take %n tags off the channel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take %n tag(s) out of the rule</source>
        <translation>
            <numerusform>take %n tag out of the rule</numerusform>
            <numerusform>take %n tags out of the rule</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n change(s) of stock</source>
        <translation>
            <numerusform>take back %n change of stock</numerusform>
            <numerusform>take back %n changes of stock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n change(s) of tier</source>
        <translation>
            <numerusform>take back %n change of tier</numerusform>
            <numerusform>take back %n changes of tier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n exchange(s) for a gift</source>
        <translation>
            <numerusform>take back %n exchange for a gift</numerusform>
            <numerusform>take back %n exchanges for a gift</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n line(s) of sales</source>
        <translation>
            <numerusform>take back %n line of sales</numerusform>
            <numerusform>take back %n lines of sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n membership(s)</source>
        <translation>
            <numerusform>take back %n membership</numerusform>
            <numerusform>take back %n memberships</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n opening balance(s)</source>
        <translation>
            <numerusform>take back %n opening balance</numerusform>
            <numerusform>take back %n opening balances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n payment(s)</source>
        <translation>
            <numerusform>take back %n payment</numerusform>
            <numerusform>take back %n payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n payout(s)</source>
        <translation>
            <numerusform>take back %n payout</numerusform>
            <numerusform>take back %n payouts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n sale(s)</source>
        <translation>
            <numerusform>take back %n sale</numerusform>
            <numerusform>take back %n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n task(s) done</source>
        <translation>
            <numerusform>take back %n task done</numerusform>
            <numerusform>take back %n tasks done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n top-up(s)</source>
        <translation>
            <numerusform>take back %n top-up</numerusform>
            <numerusform>take back %n top-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back %n use(s) of a benefit</source>
        <translation>
            <numerusform>take back %n use of a benefit</numerusform>
            <numerusform>take back %n uses of a benefit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take back the work of adding %n friend(s)</source>
        <translation>
            <numerusform>take back the work of adding %n friend</numerusform>
            <numerusform>take back the work of adding %n friends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>take off %n tag(s)</source>
        <translation>
            <numerusform>take off %n tag</numerusform>
            <numerusform>take off %n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message numerus="yes">
        <source>%n slip(s) on hold</source>
        <translation>
            <numerusform>%n slip on hold</numerusform>
            <numerusform>%n slips on hold</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkPane</name>
    <message numerus="yes">
        <source>%n more today</source>
        <translation>
            <numerusform>%n more today</numerusform>
            <numerusform>%n more today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_SpeakerRow</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
</TS>
