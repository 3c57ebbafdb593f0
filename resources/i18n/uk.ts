<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en_GB">
<context>
    <name>BookForm</name>
    <message>
        <source>My clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep the book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your Excel or CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company or your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written before you have seen what will be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person does everything now; you can split the work later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hryvnia, ₴</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Euro, €</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US dollar, $</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Złoty, zł</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>removed: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n day(s) late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return on order {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to “{stage}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from “{stage}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Became: {mark}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a client</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something went wrong in the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved is safe. If the page looks odd, go to another page and back. The details hold no client data.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawerPicture</name>
    <message>
        <source>Barvinok Coffee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coffee shop chain, 3 outlets. Kyiv, Reitarska 12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, 15:00. Meeting: summer menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sofiia Lysenko, owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients A to Z</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Remove filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterRail</name>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Which copy?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy of {when} opens: {clients} clients, {orders} orders. Restore it? A book that stands at the place you choose is kept as a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to put the book</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleForm</name>
    <message>
        <source>Open the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept as a book of its own beside yours.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Kept on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Find a client</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>There is no such file. Choose an Excel or CSV file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of the company, or your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every client,
every next step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card for each client, from the first call to VIP. It works without the internet and keeps everything in one file on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start your client book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a new book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty, with the usual stages and rules. You can change them later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import my Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes .xlsx and .csv, finds duplicates, changes nothing in your file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>148 clients of a coffee roastery. Try everything, delete it when done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a book file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account, nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
