<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AdvicePanel</name>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%n without an answer</numerusform>
            <numerusform>%n without an answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarFile</name>
    <message numerus="yes">
        <source>%n step(s) saved for the calendar</source>
        <translation>
            <numerusform>%n step saved for the calendar</numerusform>
            <numerusform>%n steps saved for the calendar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallingHead</name>
    <message numerus="yes">
        <source>%n left to call</source>
        <translation>
            <numerusform>%n left to call</numerusform>
            <numerusform>%n left to call</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallingPage</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardActs</name>
    <message numerus="yes">
        <source>Saved for the calendar: %n step(s)</source>
        <translation>
            <numerusform>Saved for the calendar: %n step</numerusform>
            <numerusform>Saved for the calendar: %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message numerus="yes">
        <source>%n client(s) change hands</source>
        <translation>
            <numerusform>%n client changes hands</numerusform>
            <numerusform>%n clients change hands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay</source>
        <translation>
            <numerusform>%n stays</numerusform>
            <numerusform>%n stay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message numerus="yes">
        <source>day(s)</source>
        <comment>after a number field</comment>
        <translation>
            <numerusform>day</numerusform>
            <numerusform>days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay</source>
        <translation>
            <numerusform>%n stays</numerusform>
            <numerusform>%n stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Among %n</source>
        <translation>
            <numerusform>Among %n</numerusform>
            <numerusform>Among %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) given…</source>
        <translation>
            <numerusform>%n value given…</numerusform>
            <numerusform>%n values given…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaimsCard</name>
    <message numerus="yes">
        <source>%n order(s) that two people could claim</source>
        <translation>
            <numerusform>%n order that two people could claim</numerusform>
            <numerusform>%n orders that two people could claim</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show all %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientActs</name>
    <message numerus="yes">
        <source>%n client(s) written to {file}</source>
        <translation>
            <numerusform>%n client written to {file}</numerusform>
            <numerusform>%n clients written to {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientsBulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientsEmpty</name>
    <message numerus="yes">
        <source>Looked at names, people, phones, cities and notes of %n client(s) in “{view}”.</source>
        <translation>
            <numerusform>Looked at names, people, phones, cities and notes of %n client in “{view}”.</numerusform>
            <numerusform>Looked at names, people, phones, cities and notes of %n clients in “{view}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnView</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n the same</numerusform>
            <numerusform>%n the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
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
        <source>%n cell(s) need a look</source>
        <translation>
            <numerusform>%n cell needs a look</numerusform>
            <numerusform>%n cells need a look</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message numerus="yes">
        <source>%n match</source>
        <translation>
            <numerusform>%n matches</numerusform>
            <numerusform>%n match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message numerus="yes">
        <source>for %n client(s)</source>
        <translation>
            <numerusform>for %n client</numerusform>
            <numerusform>for %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropOffDialog</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As delivered, %n call(s)</source>
        <translation>
            <numerusform>As delivered, %n call</numerusform>
            <numerusform>As delivered, %n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuesCard</name>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>facts</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FinishStep</name>
    <message numerus="yes">
        <source>%n row(s) of new orders will be added</source>
        <translation>
            <numerusform>%n row of new orders will be added</numerusform>
            <numerusform>%n rows of new orders will be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new client(s) will be added</source>
        <translation>
            <numerusform>%n new client will be added</numerusform>
            <numerusform>%n new clients will be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new product(s) will be added</source>
        <translation>
            <numerusform>%n new product will be added</numerusform>
            <numerusform>%n new products will be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n raw record(s) will be added to the list “{list}”</source>
        <translation>
            <numerusform>%n raw record will be added to the list “{list}”</numerusform>
            <numerusform>%n raw records will be added to the list “{list}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) change what the book has; step 3 tells each of them</source>
        <translation>
            <numerusform>%n row changes what the book has; step 3 tells it</numerusform>
            <numerusform>%n rows change what the book has; step 3 tells each of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) hold nothing new and are left as they are</source>
        <translation>
            <numerusform>%n row holds nothing new and is left as it is</numerusform>
            <numerusform>%n rows hold nothing new and are left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are skipped; you get the list with the reasons</source>
        <translation>
            <numerusform>%n row is skipped; you get the list with the reasons</numerusform>
            <numerusform>%n rows are skipped; you get the list with the reasons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a cell to look at</source>
        <translation>
            <numerusform>%n row has a cell to look at</numerusform>
            <numerusform>%n rows have a cell to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of orders added</source>
        <translation>
            <numerusform>%n row of orders added</numerusform>
            <numerusform>%n rows of orders added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) added</source>
        <translation>
            <numerusform>%n client added</numerusform>
            <numerusform>%n clients added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) added</source>
        <translation>
            <numerusform>%n product added</numerusform>
            <numerusform>%n products added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n raw record(s) added</source>
        <translation>
            <numerusform>%n raw record added</numerusform>
            <numerusform>%n raw records added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n the same</numerusform>
            <numerusform>%n the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message numerus="yes">
        <source>%n row(s) of new orders</source>
        <translation>
            <numerusform>%n row of new orders</numerusform>
            <numerusform>%n rows of new orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new client(s)</source>
        <translation>
            <numerusform>%n new client</numerusform>
            <numerusform>%n new clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new product(s)</source>
        <translation>
            <numerusform>%n new product</numerusform>
            <numerusform>%n new products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new raw record(s)</source>
        <translation>
            <numerusform>%n new raw record</numerusform>
            <numerusform>%n new raw records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the book</source>
        <translation>
            <numerusform>%n already in the book</numerusform>
            <numerusform>%n already in the book</numerusform>
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
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n product(s)</source>
        <translation>
            <numerusform>Import %n product</numerusform>
            <numerusform>Import %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n client(s)</source>
        <translation>
            <numerusform>Import %n client</numerusform>
            <numerusform>Import %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FunnelCard</name>
    <message numerus="yes">
        <source>Show the %n client(s)</source>
        <translation>
            <numerusform>Show the %n client</numerusform>
            <numerusform>Show the %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupHead</name>
    <message numerus="yes">
        <source>%n field(s) filled in</source>
        <translation>
            <numerusform>%n field filled in</numerusform>
            <numerusform>%n fields filled in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverWords</name>
    <message numerus="yes">
        <source>%n wait(s) for an answer</source>
        <translation>
            <numerusform>%n waits for an answer</numerusform>
            <numerusform>%n wait for an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came back</source>
        <translation>
            <numerusform>%n came back</numerusform>
            <numerusform>%n came back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept with %n step(s)</source>
        <translation>
            <numerusform>Accept with %n step</numerusform>
            <numerusform>Accept with %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeldDialog</name>
    <message numerus="yes">
        <source>%n client(s) not moved</source>
        <translation>
            <numerusform>%n client not moved</numerusform>
            <numerusform>%n clients not moved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LegsWords</name>
    <message numerus="yes">
        <source>of %n first contact(s)</source>
        <translation>
            <numerusform>of %n first contact</numerusform>
            <numerusform>of %n first contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n meeting(s) and proposal(s)</source>
        <translation>
            <numerusform>of %n meeting or proposal</numerusform>
            <numerusform>of %n meetings and proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n care touch(es)</source>
        <translation>
            <numerusform>of %n care touch</numerusform>
            <numerusform>of %n care touches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n personal touch(es)</source>
        <translation>
            <numerusform>of %n personal touch</numerusform>
            <numerusform>of %n personal touches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new contact(s) to go.</source>
        <translation>
            <numerusform>%n new contact to go.</numerusform>
            <numerusform>%n new contacts to go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) and proposal(s) to go.</source>
        <translation>
            <numerusform>%n meeting or proposal to go.</numerusform>
            <numerusform>%n meetings and proposals to go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n care touch(es) to go.</source>
        <translation>
            <numerusform>%n care touch to go.</numerusform>
            <numerusform>%n care touches to go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personal touch(es) to go.</source>
        <translation>
            <numerusform>%n personal touch to go.</numerusform>
            <numerusform>%n personal touches to go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan %n call(s)</source>
        <translation>
            <numerusform>Plan %n call</numerusform>
            <numerusform>Plan %n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message numerus="yes">
        <source>%n in it already; it comes out of the archive</source>
        <translation>
            <numerusform>%n in it already; it comes out of the archive</numerusform>
            <numerusform>%n in it already; it comes out of the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in it already</source>
        <translation>
            <numerusform>%n in it already</numerusform>
            <numerusform>%n in it already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListsPanel</name>
    <message numerus="yes">
        <source>%n put away</source>
        <translation>
            <numerusform>%n put away</numerusform>
            <numerusform>%n put away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ObjectionsPart</name>
    <message numerus="yes">
        <source>Heard %n time(s)</source>
        <translation>
            <numerusform>Heard %n time</numerusform>
            <numerusform>Heard %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the answer helped %n time(s)</source>
        <translation>
            <numerusform>the answer helped %n time</numerusform>
            <numerusform>the answer helped %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderLines</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrdersCard</name>
    <message numerus="yes">
        <source>total, %n order(s)</source>
        <translation>
            <numerusform>total, %n order</numerusform>
            <numerusform>total, %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PacketInDialog</name>
    <message numerus="yes">
        <source>%n result(s) to write down</source>
        <translation>
            <numerusform>%n result to write down</numerusform>
            <numerusform>%n results to write down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) refused</source>
        <translation>
            <numerusform>%n line refused</numerusform>
            <numerusform>%n lines refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n back already</source>
        <translation>
            <numerusform>%n back already</numerusform>
            <numerusform>%n back already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a result</source>
        <translation>
            <numerusform>%n without a result</numerusform>
            <numerusform>%n without a result</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PacketOutDialog</name>
    <message numerus="yes">
        <source>the first of the %n shown</source>
        <translation>
            <numerusform>the first of the %n shown</numerusform>
            <numerusform>the first of the %n shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayView</name>
    <message numerus="yes">
        <source>Nobody has decided yet about %n contested order(s).</source>
        <translation>
            <numerusform>Nobody has decided yet about %n contested order.</numerusform>
            <numerusform>Nobody has decided yet about %n contested orders.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonLine</name>
    <message numerus="yes">
        <source>%n open step(s)</source>
        <translation>
            <numerusform>%n open step</numerusform>
            <numerusform>%n open steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open order(s)</source>
        <translation>
            <numerusform>%n open order</numerusform>
            <numerusform>%n open orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhoneDoubt</name>
    <message numerus="yes">
        <source>%n digit(s) short. Save as it is, or finish it.</source>
        <translation>
            <numerusform>%n digit short. Save as it is, or finish it.</numerusform>
            <numerusform>%n digits short. Save as it is, or finish it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanCallsDialog</name>
    <message numerus="yes">
        <source>The calling base has %n record(s) more to call.</source>
        <translation>
            <numerusform>The calling base has %n record more to call.</numerusform>
            <numerusform>The calling base has %n records more to call.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan %n call(s)</source>
        <translation>
            <numerusform>Plan %n call</numerusform>
            <numerusform>Plan %n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message numerus="yes">
        <source>%n call(s) made. Whoever is to be called later comes back on the day.</source>
        <translation>
            <numerusform>%n call made. Whoever is to be called later comes back on the day.</numerusform>
            <numerusform>%n calls made. Whoever is to be called later comes back on the day.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PointsCard</name>
    <message numerus="yes">
        <source>%n client(s) to {name}</source>
        <translation>
            <numerusform>%n client to {name}</numerusform>
            <numerusform>%n clients to {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) moved</source>
        <translation>
            <numerusform>%n client moved</numerusform>
            <numerusform>%n clients moved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message numerus="yes">
        <source>+ %n come in</source>
        <translation>
            <numerusform>+ %n comes in</numerusform>
            <numerusform>+ %n come in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>− %n leave</source>
        <translation>
            <numerusform>− %n leaves</numerusform>
            <numerusform>− %n leave</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) move on the board</source>
        <translation>
            <numerusform>%n card moves on the board</numerusform>
            <numerusform>%n cards move on the board</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n next step(s) are written</source>
        <translation>
            <numerusform>%n next step is written</numerusform>
            <numerusform>%n next steps are written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n more rule(s)</source>
        <translation>
            <numerusform>with %n more rule</numerusform>
            <numerusform>with %n more rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n will change</source>
        <translation>
            <numerusform>%n will change</numerusform>
            <numerusform>%n will change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>calls</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReminderStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>In %n min</source>
        <translation>
            <numerusform>In %n min</numerusform>
            <numerusform>In %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n h</source>
        <translation>
            <numerusform>In %n h</numerusform>
            <numerusform>In %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message numerus="yes">
        <source>new client(s)</source>
        <translation>
            <numerusform>new client</numerusform>
            <numerusform>new clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>norm %n a week</source>
        <translation>
            <numerusform>norm %n a week</numerusform>
            <numerusform>norm %n a week</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RivalWords</name>
    <message numerus="yes">
        <source>lost %n</source>
        <translation>
            <numerusform>lost %n</numerusform>
            <numerusform>lost %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>won %n</source>
        <translation>
            <numerusform>won %n</numerusform>
            <numerusform>won %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seen at %n client(s)</source>
        <translation>
            <numerusform>seen at %n client</numerusform>
            <numerusform>seen at %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regular(s)</source>
        <translation>
            <numerusform>%n regular</numerusform>
            <numerusform>%n regulars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n competitor(s)</source>
        <translation>
            <numerusform>%n competitor</numerusform>
            <numerusform>%n competitors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) lost to them</source>
        <translation>
            <numerusform>%n sale lost to them</numerusform>
            <numerusform>%n sales lost to them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RolloutCard</name>
    <message numerus="yes">
        <source>%n thing(s) left undone</source>
        <translation>
            <numerusform>%n thing left undone</numerusform>
            <numerusform>%n things left undone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <comment>short: a narrow column</comment>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message numerus="yes">
        <source>%n client(s) ready</source>
        <translation>
            <numerusform>%n client ready</numerusform>
            <numerusform>%n clients ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) today</source>
        <translation>
            <numerusform>%n client today</numerusform>
            <numerusform>%n clients today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n special term(s) to review</source>
        <translation>
            <numerusform>%n special term to review</numerusform>
            <numerusform>%n special terms to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message numerus="yes">
        <source>%n changed rule(s) not applied: kept on the Rules page</source>
        <translation>
            <numerusform>%n changed rule not applied: kept on the Rules page</numerusform>
            <numerusform>%n changed rules not applied: kept on the Rules page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) changed, not applied</source>
        <translation>
            <numerusform>%n rule changed, not applied</numerusform>
            <numerusform>%n rules changed, not applied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SafetyPart</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeenCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>clients</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SilenceLine</name>
    <message numerus="yes">
        <source>%n match</source>
        <translation>
            <numerusform>%n matches</numerusform>
            <numerusform>%n match</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkippedCard</name>
    <message numerus="yes">
        <source>and %n more; save them as CSV to see all</source>
        <translation>
            <numerusform>and %n more; save them as CSV to see all</numerusform>
            <numerusform>and %n more; save them as CSV to see all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepBanner</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SumsPart</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Talk</name>
    <message numerus="yes">
        <source>%n objection(s) heard</source>
        <translation>
            <numerusform>%n objection heard</numerusform>
            <numerusform>%n objections heard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThresholdPanel</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayEmpty</name>
    <message numerus="yes">
        <source>%n step(s) done.</source>
        <translation>
            <numerusform>%n step done.</numerusform>
            <numerusform>%n steps done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayHeader</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left today</source>
        <translation>
            <numerusform>%n left today</numerusform>
            <numerusform>%n left today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message numerus="yes">
        <source>%n open step(s)</source>
        <translation>
            <numerusform>%n open step</numerusform>
            <numerusform>%n open steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open order(s)</source>
        <translation>
            <numerusform>%n open order</numerusform>
            <numerusform>%n open orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) with others’ clients go too.</source>
        <translation>
            <numerusform>%n step with others’ clients goes too.</numerusform>
            <numerusform>%n steps with others’ clients go too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen client(s) are with others.</source>
        <translation>
            <numerusform>%n chosen client is with others.</numerusform>
            <numerusform>%n chosen clients are with others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferModel</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnknownWordsCard</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
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
    <name>ViewsBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhyCard</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message numerus="yes">
        <source>All %n client(s)</source>
        <translation>
            <numerusform>All %n client</numerusform>
            <numerusform>All %n clients</numerusform>
        </translation>
    </message>
</context>
</TS>
