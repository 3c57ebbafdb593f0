<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en_GB">
<context>
    <name>AboutPart</name>
    <message>
        <source>version {version}</source>
        <translation>версія {version}</translation>
    </message>
    <message>
        <source>An offline client book. Nothing leaves this computer: no account, no server, no statistics.

The program is free software under the MIT licence. Fonts Golos Text and Literata: SIL Open Font License. DejaVu Sans: its own free licence. Icons: Tabler, MIT. Qt: LGPL.</source>
        <translation>Книга клієнтів без інтернету. Ніщо не залишає цього комп’ютера: ні облікового запису, ні сервера, ні статистики.

Програма вільна, ліцензія MIT. Шрифти Golos Text і Literata: SIL Open Font License. DejaVu Sans: власна вільна ліцензія. Піктограми: Tabler, MIT. Qt: LGPL.</translation>
    </message>
</context>
<context>
    <name>ActivityDialog</name>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Що сталося</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Який результат</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Прибрати</translation>
    </message>
</context>
<context>
    <name>BantCard</name>
    <message>
        <source>not asked yet</source>
        <translation>ще не питали</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>станом на {day}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>до {day}</translation>
    </message>
</context>
<context>
    <name>BantDialog</name>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>What to ask</source>
        <translation>Що запитати</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Що відомо</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>ще не питали</translation>
    </message>
    <message>
        <source>In the client&apos;s words</source>
        <translation>Словами клієнта</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>До якого числа</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>{days} d</source>
        <translation>{days} дн.</translation>
    </message>
    <message>
        <source>no next step</source>
        <translation>немає кроку</translation>
    </message>
</context>
<context>
    <name>BookForm</name>
    <message>
        <source>My clients</source>
        <translation>Мої клієнти</translation>
    </message>
    <message>
        <source>Where to keep the book</source>
        <translation>Де зберігати книгу</translation>
    </message>
    <message>
        <source>List of clients</source>
        <translation>Список клієнтів</translation>
    </message>
    <message>
        <source>Your Excel or CSV file</source>
        <translation>Ваш файл Excel або CSV</translation>
    </message>
    <message>
        <source>Company or your name</source>
        <translation>Компанія або ваше ім’я</translation>
    </message>
    <message>
        <source>Who sells</source>
        <translation>Хто продає</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>ваше ім’я</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Гроші</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Обрати…</translation>
    </message>
    <message>
        <source>Look at the file</source>
        <translation>Подивитися файл</translation>
    </message>
    <message>
        <source>Nothing is written before you have seen what will be added.</source>
        <translation>Нічого не запишемо, доки ви не побачите, що буде додано.</translation>
    </message>
    <message>
        <source>Create book</source>
        <translation>Створити книгу</translation>
    </message>
    <message>
        <source>One person does everything now; you can split the work later.</source>
        <translation>Поки що все робить одна людина; поділити роботу можна згодом.</translation>
    </message>
    <message>
        <source>Hryvnia, ₴</source>
        <translation>Гривня, ₴</translation>
    </message>
    <message>
        <source>Euro, €</source>
        <translation>Євро, €</translation>
    </message>
    <message>
        <source>US dollar, $</source>
        <translation>Долар США, $</translation>
    </message>
    <message>
        <source>Złoty, zł</source>
        <translation>Злотий, zł</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Clear</source>
        <translation>Зняти</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>removed: {what}</source>
        <translation>прибрано: {what}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>порожньо</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>так</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ні</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>заплановано</translation>
    </message>
    <message>
        <source>done</source>
        <translation>виконано</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>прибрано</translation>
    </message>
    <message>
        <source>{what} at {time}</source>
        <translation>{what}, {time}</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} хв</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Замовлення {number}</translation>
    </message>
    <message>
        <source>Return on order {number}</source>
        <translation>Повернення за замовленням {number}</translation>
    </message>
    <message>
        <source>Moved to “{stage}”</source>
        <translation>Переведено на «{stage}»</translation>
    </message>
    <message>
        <source>from “{stage}”</source>
        <translation>з етапу «{stage}»</translation>
    </message>
    <message>
        <source>Card made</source>
        <translation>Картку створено</translation>
    </message>
    <message>
        <source>by a rule</source>
        <translation>за правилом</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Надруковано</translation>
    </message>
    <message>
        <source>Saved as PDF</source>
        <translation>Збережено як PDF</translation>
    </message>
    <message>
        <source>Became {mark}</source>
        <translation>Позначка: {mark}</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>yes, do not call</source>
        <translation>так, не телефонувати</translation>
    </message>
    <message>
        <source>no, calls are fine</source>
        <translation>ні, телефонувати можна</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компанія</translation>
    </message>
    <message>
        <source>Private person</source>
        <translation>Приватна особа</translation>
    </message>
    <message>
        <source>words with commas between</source>
        <translation>слова через кому</translation>
    </message>
    <message>
        <source>add a phone</source>
        <translation>додати телефон</translation>
    </message>
    <message>
        <source>add an e-mail</source>
        <translation>додати e-mail</translation>
    </message>
    <message>
        <source>add a website</source>
        <translation>додати сайт</translation>
    </message>
    <message>
        <source>add a city</source>
        <translation>додати місто</translation>
    </message>
    <message>
        <source>24.06 or +3d</source>
        <translation>24.06 або +3д</translation>
    </message>
    <message>
        <source>where from</source>
        <translation>звідки</translation>
    </message>
    <message>
        <source>Print for {client}</source>
        <translation>Друк: {client}</translation>
    </message>
    <message>
        <source>Blank meeting plan</source>
        <translation>Порожній план зустрічі</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Зберегти як PDF…</translation>
    </message>
    <message>
        <source>Last printed: {what}, {day}</source>
        <translation>Останній друк: {what}, {day}</translation>
    </message>
    <message>
        <source>{percent}% of {sum}</source>
        <translation>{percent} % від {sum}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>зараз</translation>
    </message>
    <message>
        <source>24.06, 24.06 15:00 or +3d</source>
        <translation>24.06, 24.06 15:00 або +3д</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сьогодні</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>понеділок</translation>
    </message>
    <message>
        <source>in a week</source>
        <translation>за тиждень</translation>
    </message>
    <message>
        <source>in a month</source>
        <translation>за місяць</translation>
    </message>
    <message>
        <source>in 3 months</source>
        <translation>за 3 місяці</translation>
    </message>
    <message>
        <source>in half a year</source>
        <translation>за пів року</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>The card before</source>
        <translation>Попередня картка</translation>
    </message>
    <message>
        <source>The next card</source>
        <translation>Наступна картка</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Записати</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Нове замовлення</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Друк</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ще</translation>
    </message>
    <message>
        <source>{n} of {count}</source>
        <translation>{n} з {count}</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>Next, previous</source>
        <translation>Наступний, попередній</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Змінити</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Записати</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Етап</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробіл</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>Крок виконано</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Друк</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Мітки…</translation>
    </message>
    <message>
        <source>Card number…</source>
        <translation>Номер картки…</translation>
    </message>
    <message>
        <source>Copy name and contacts</source>
        <translation>Копіювати назву й контакти</translation>
    </message>
    <message>
        <source>To the bin</source>
        <translation>До кошика</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Відновити</translation>
    </message>
    <message>
        <source>Offered: {what}</source>
        <translation>Запропоновано: {what}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопійовано</translation>
    </message>
</context>
<context>
    <name>ChangesTab</name>
    <message>
        <source>Changes</source>
        <translation>Зміни</translation>
    </message>
    <message>
        <source>Nothing was changed since the card was made.</source>
        <translation>Відколи картку створено, змін не було.</translation>
    </message>
</context>
<context>
    <name>ChannelLines</name>
    <message>
        <source>One more: {what}</source>
        <translation>Ще один запис: {what}</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>not said</source>
        <translation>не вказано</translation>
    </message>
</context>
<context>
    <name>ClientList</name>
    <message>
        <source>not set</source>
        <translation>немає</translation>
    </message>
    <message>
        <source>{when}, late</source>
        <translation>{when}, пізно</translation>
    </message>
</context>
<context>
    <name>ClientPicker</name>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Add a client…</source>
        <translation>Додати клієнта…</translation>
    </message>
    <message>
        <source>Meetings today: {count}</source>
        <translation>Зустрічі сьогодні: {count}</translation>
    </message>
    <message>
        <source>tomorrow: {count}</source>
        <translation>завтра: {count}</translation>
    </message>
    <message>
        <source>Meetings tomorrow: {count}</source>
        <translation>Зустрічі завтра: {count}</translation>
    </message>
    <message>
        <source>Nobody is found</source>
        <translation>Нікого не знайдено</translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message numerus="yes">
        <source>%n client(s) in this view</source>
        <translation>
            <numerusform>%n клієнт у списку</numerusform>
            <numerusform>%n клієнти у списку</numerusform>
            <numerusform>%n клієнтів у списку</numerusform>
        </translation>
    </message>
    <message>
        <source>{clients}, {sum} in total</source>
        <translation>{clients}, загалом {sum}</translation>
    </message>
    <message>
        <source>Nobody is found</source>
        <translation>Нікого не знайдено</translation>
    </message>
    <message>
        <source>Nothing matches “{text}”. Try a part of the name, digits of a phone, or another spelling.</source>
        <translation>За запитом «{text}» нічого немає. Спробуйте частину назви, цифри телефону або інше написання.</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Клієнтів ще немає</translation>
    </message>
    <message>
        <source>Add the first one, or bring your Excel list: duplicates are found, nothing is lost.</source>
        <translation>Додайте першого або перенесіть свій список з Excel: дублікати знайдемо, нічого не загубиться.</translation>
    </message>
    <message>
        <source>Nobody is here</source>
        <translation>Тут нікого немає</translation>
    </message>
    <message>
        <source>No client fits this view now.</source>
        <translation>Зараз сюди не потрапляє жоден клієнт.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Regulars and VIP</source>
        <translation>Постійні та VIP</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Без кроку</translation>
    </message>
    <message>
        <source>Gone quiet</source>
        <translation>Затихли</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Кошик</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n виділено</numerusform>
            <numerusform>%n виділено</numerusform>
            <numerusform>%n виділено</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Вибір</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Виділити</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Етап</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новий клієнт</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Імпорт</translation>
    </message>
    <message>
        <source>Print cards</source>
        <translation>Друк карток</translation>
    </message>
    <message>
        <source>Name, person, phone, city</source>
        <translation>Назва, ім’я, телефон, місто</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Перегляд</translation>
    </message>
    <message>
        <source>To the bin</source>
        <translation>До кошика</translation>
    </message>
    <message>
        <source>Total, {sign}</source>
        <translation>Усього, {sign}</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клієнт</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Позначки</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Останнє зам.</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Наступний крок</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Хто</translation>
    </message>
</context>
<context>
    <name>ColumnView</name>
    <message>
        <source>no sum yet</source>
        <translation>без суми</translation>
    </message>
    <message>
        <source>norm {days} d</source>
        <translation>до {days} дн.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ще %n</numerusform>
            <numerusform>ще %n</numerusform>
            <numerusform>ще %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>A column is missing</source>
        <translation>Бракує стовпця</translation>
    </message>
    <message>
        <source>Every row can be taken as it is.</source>
        <translation>Усі рядки можна взяти, як є.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ще %n</numerusform>
            <numerusform>ще %n</numerusform>
            <numerusform>ще %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Row {number}, skipped</source>
        <translation>Рядок {number}, пропущено</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Рядок {number}</translation>
    </message>
    <message>
        <source>{taken} of {all} recognised, change any of them</source>
        <translation>впізнано {taken} з {all}, змінити можна кожен</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n новий</numerusform>
            <numerusform>%n нові</numerusform>
            <numerusform>%n нових</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n змінено</numerusform>
            <numerusform>%n змінено</numerusform>
            <numerusform>%n змінено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n без змін</numerusform>
            <numerusform>%n без змін</numerusform>
            <numerusform>%n без змін</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n пропущено</numerusform>
            <numerusform>%n пропущено</numerusform>
            <numerusform>%n пропущено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n на перегляд</numerusform>
            <numerusform>%n на перегляд</numerusform>
            <numerusform>%n на перегляд</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows {first} to {last} of {all}</source>
        <translation>Рядки {first}–{last} з {all}</translation>
    </message>
    <message>
        <source>What is in each column</source>
        <translation>Що в кожному стовпці</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Що буде</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Усі рядки</translation>
    </message>
    <message>
        <source>already in the book</source>
        <translation>вже в книзі</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>треба глянути</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Рядки таблиці</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>New client</source>
        <translation>Новий клієнт</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Виділити</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Імпорт</translation>
    </message>
    <message>
        <source>Print cards</source>
        <translation>Друк карток</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Записати</translation>
    </message>
    <message>
        <source>To the bin</source>
        <translation>До кошика</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Перегляд</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Зняти вибір</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повернути</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Уперед</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>Бічна панель</translation>
    </message>
    <message>
        <source>Find a client</source>
        <translation>Знайти клієнта</translation>
    </message>
    <message>
        <source>Log what happened</source>
        <translation>Записати, що сталося</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Нове замовлення</translation>
    </message>
    <message>
        <source>Edit the facts</source>
        <translation>Змінити відомості</translation>
    </message>
    <message>
        <source>Move to a stage</source>
        <translation>Перевести на етап</translation>
    </message>
    <message>
        <source>Set the next step</source>
        <translation>Задати наступний крок</translation>
    </message>
    <message>
        <source>Move the next step</source>
        <translation>Перенести наступний крок</translation>
    </message>
    <message>
        <source>Next step done</source>
        <translation>Наступний крок виконано</translation>
    </message>
    <message>
        <source>Print a sheet</source>
        <translation>Надрукувати документ</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Друк</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Зберегти як PDF</translation>
    </message>
    <message>
        <source>Next card</source>
        <translation>Наступна картка</translation>
    </message>
    <message>
        <source>Previous card</source>
        <translation>Попередня картка</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Додати особу</translation>
    </message>
    <message>
        <source>Put the client into the bin</source>
        <translation>Клієнта до кошика</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Назад до списку</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Обрати файл</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>Вставити клітинки</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Наступний етап</translation>
    </message>
    <message>
        <source>Previous stage</source>
        <translation>Попередній етап</translation>
    </message>
    <message>
        <source>Fold prospecting</source>
        <translation>Згорнути «Пошук»</translation>
    </message>
    <message>
        <source>Fold first sale</source>
        <translation>Згорнути «Перший продаж»</translation>
    </message>
    <message>
        <source>Fold care</source>
        <translation>Згорнути «Супровід»</translation>
    </message>
    <message>
        <source>Fold VIP</source>
        <translation>Згорнути «VIP»</translation>
    </message>
    <message>
        <source>Fold off-track</source>
        <translation>Згорнути «Поза конвеєром»</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Наступний крок</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Зробити копію</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>Додати клієнта</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation>Порожній бланк</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Зберегти PDF</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Попередня сторінка</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Наступна сторінка</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Більше</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Менше</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>Умістити сторінку</translation>
    </message>
</context>
<context>
    <name>CompanyPart</name>
    <message>
        <source>No logo yet</source>
        <translation>Логотипа ще немає</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Логотип</translation>
    </message>
    <message>
        <source>This file cannot be a logo. Choose a PNG or JPEG picture.</source>
        <translation>Цей файл не може бути логотипом. Оберіть зображення PNG або JPEG.</translation>
    </message>
    <message>
        <source>This picture is damaged. Choose another.</source>
        <translation>Це зображення пошкоджене. Оберіть інше.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компанія</translation>
    </message>
    <message>
        <source>printed on documents</source>
        <translation>друкується в документах</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Код ЄДРПОУ / РНОКПП</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Місто</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Bank details</source>
        <translation>Банківські реквізити</translation>
    </message>
    <message>
        <source>Who sells</source>
        <translation>Хто продає</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документи</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>Обрати логотип…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Прибрати</translation>
    </message>
    <message>
        <source>Language of documents</source>
        <translation>Мова документів</translation>
    </message>
    <message>
        <source>A sheet starts in it; you can choose another each time.</source>
        <translation>Документ починається нею; щоразу можна обрати іншу.</translation>
    </message>
</context>
<context>
    <name>ContactsField</name>
    <message>
        <source>No people are on the card yet.</source>
        <translation>У картці ще немає контактних осіб.</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>У програмі щось пішло не так.</translation>
    </message>
    <message>
        <source>What was saved is safe. If the page looks odd, go to another page and back. The details hold no client data.</source>
        <translation>Збережене в безпеці. Якщо сторінка має дивний вигляд, перейдіть на іншу й назад. У подробицях немає даних клієнтів.</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>today</source>
        <translation>сьогодні</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчора</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>No preview</source>
        <translation>Перегляду немає</translation>
    </message>
    <message>
        <source>Tick a client, or take a blank form.</source>
        <translation>Позначте клієнта або візьміть порожній бланк.</translation>
    </message>
    <message>
        <source>Mend the red field first.</source>
        <translation>Спершу виправте червоне поле.</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Зберегти PDF</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Збережено: {file}</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save a PDF instead.</source>
        <translation>На цьому комп’ютері немає принтера. Збережіть натомість PDF.</translation>
    </message>
    <message>
        <source>Sent to the printer {printer}</source>
        <translation>Надіслано на принтер {printer}</translation>
    </message>
    <message>
        <source>{sheet}, blank form</source>
        <translation>{sheet}, порожній бланк</translation>
    </message>
    <message>
        <source>{sheet} {for_clients}</source>
        <translation>{sheet} {for_clients}</translation>
    </message>
    <message numerus="yes">
        <source>for %n client(s)</source>
        <translation>
            <numerusform>для %n клієнта</numerusform>
            <numerusform>для %n клієнтів</numerusform>
            <numerusform>для %n клієнтів</numerusform>
        </translation>
    </message>
    <message>
        <source>No clients in the book yet</source>
        <translation>У книзі ще немає клієнтів</translation>
    </message>
    <message>
        <source>Sheets are filled from the cards of clients. A blank form to fill by hand works already now.</source>
        <translation>Документи заповнюються з карток клієнтів. Порожній бланк для ручки можна надрукувати вже зараз.</translation>
    </message>
    <message>
        <source>No client is ticked</source>
        <translation>Клієнта не позначено</translation>
    </message>
    <message>
        <source>Tick one or several at the left: the page appears here as it will be printed.</source>
        <translation>Позначте ліворуч одного чи кількох: тут з’явиться сторінка, якою її буде надруковано.</translation>
    </message>
    <message>
        <source>No printer: save a PDF</source>
        <translation>Немає принтера: збережіть PDF</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документи</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Друк</translation>
    </message>
    <message>
        <source>For a client</source>
        <translation>Для клієнта</translation>
    </message>
    <message>
        <source>Goals and other fields are edited when one client is ticked.</source>
        <translation>Мету й інші поля можна змінювати, коли позначено одного клієнта.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Tick a client</source>
        <translation>Позначити клієнта</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Сторінка</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Масштаб</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation>Порожній бланк</translation>
    </message>
    <message>
        <source>Meeting plan</source>
        <translation>План зустрічі</translation>
    </message>
    <message>
        <source>goal, people, questions</source>
        <translation>мета, особи, запитання</translation>
    </message>
    <message>
        <source>Client card</source>
        <translation>Картка клієнта</translation>
    </message>
    <message>
        <source>everything on 2 pages</source>
        <translation>усе на 2 сторінках</translation>
    </message>
    <message>
        <source>Negotiation prep</source>
        <translation>План переговорів</translation>
    </message>
    <message>
        <source>positions, limits, trades</source>
        <translation>позиції, межі, поступки</translation>
    </message>
</context>
<context>
    <name>DocumentsTab</name>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Open: {what}</source>
        <translation>Відкрити: {what}</translation>
    </message>
    <message>
        <source>Printed and saved</source>
        <translation>Надруковане й збережене</translation>
    </message>
    <message>
        <source>Nothing was printed for this client yet.</source>
        <translation>Для цього клієнта ще нічого не друкували.</translation>
    </message>
    <message>
        <source>filled in {day}</source>
        <translation>заповнено {day}</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>надруковано</translation>
    </message>
    <message>
        <source>saved as PDF</source>
        <translation>збережено як PDF</translation>
    </message>
</context>
<context>
    <name>DoneDialog</name>
    <message>
        <source>Step done</source>
        <translation>Крок виконано</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Виконано</translation>
    </message>
    <message>
        <source>in a line: what was agreed</source>
        <translation>одним рядком: про що домовилися</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Який результат</translation>
    </message>
    <message>
        <source>What next and when?</source>
        <translation>Що далі й коли?</translation>
    </message>
    <message>
        <source>for example: they will call themselves</source>
        <translation>наприклад: зателефонують самі</translation>
    </message>
    <message>
        <source>Or: nothing more, because</source>
        <translation>Або: більше нічого, бо</translation>
    </message>
</context>
<context>
    <name>DrawerPicture</name>
    <message>
        <source>Barvinok Coffee</source>
        <translation>Кав’ярня «Барвінок»</translation>
    </message>
    <message>
        <source>Coffee shop chain, 3 outlets. Kyiv, Reitarska 12</source>
        <translation>Мережа кав’ярень, 3 заклади. Київ, Рейтарська, 12</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>Today, 15:00. Meeting: summer menu</source>
        <translation>Сьогодні, 15:00. Зустріч: літнє меню</translation>
    </message>
    <message>
        <source>Decides</source>
        <translation>Вирішує</translation>
    </message>
    <message>
        <source>Sofiia Lysenko, owner</source>
        <translation>Софія Лисенко, власниця</translation>
    </message>
    <message>
        <source>Clients A to Z</source>
        <translation>Клієнти від А до Я</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Facts</source>
        <translation>Відомості</translation>
    </message>
    <message>
        <source>Edit the facts</source>
        <translation>Змінити відомості</translation>
    </message>
    <message>
        <source>Add a fact…</source>
        <translation>Додати відомості…</translation>
    </message>
    <message>
        <source>review {day}</source>
        <translation>переглянути {day}</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Reading…</source>
        <translation>Читаємо…</translation>
    </message>
    <message>
        <source>This file cannot be taken</source>
        <translation>Цей файл не підходить</translation>
    </message>
    <message>
        <source>Drop a table here</source>
        <translation>Перетягніть таблицю сюди</translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xls), LibreOffice (.ods) or text (.csv) with clients or orders. Your file is only read, and nothing is written into the book before the last step.</source>
        <translation>Excel (.xlsx, .xls), LibreOffice (.ods) або текст (.csv) з клієнтами чи замовленнями. Ваш файл лише читається, і до останнього кроку в книгу нічого не записується.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Обрати файл…</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>Вставити клітинки</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Зупинити</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Remove filter</source>
        <translation>Прибрати фільтр</translation>
    </message>
</context>
<context>
    <name>FinishStep</name>
    <message numerus="yes">
        <source>%n row(s) of new orders will be added</source>
        <translation>
            <numerusform>Буде додано %n рядок нових замовлень</numerusform>
            <numerusform>Буде додано %n рядки нових замовлень</numerusform>
            <numerusform>Буде додано %n рядків нових замовлень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new client(s) will be added</source>
        <translation>
            <numerusform>Буде додано %n нового клієнта</numerusform>
            <numerusform>Буде додано %n нових клієнтів</numerusform>
            <numerusform>Буде додано %n нових клієнтів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) change what the book has: gaps are filled; only rows with a client code overwrite</source>
        <translation>
            <numerusform>%n рядок змінить те, що є в книзі: порожнє заповниться; переписують лише рядки з кодом клієнта</numerusform>
            <numerusform>%n рядки змінять те, що є в книзі: порожнє заповниться; переписують лише рядки з кодом клієнта</numerusform>
            <numerusform>%n рядків змінять те, що є в книзі: порожнє заповниться; переписують лише рядки з кодом клієнта</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) hold nothing new and are left as they are</source>
        <translation>
            <numerusform>%n рядок без нового, книга не зміниться</numerusform>
            <numerusform>%n рядки без нового, книга не зміниться</numerusform>
            <numerusform>%n рядків без нового, книга не зміниться</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are skipped; you get the list with the reasons</source>
        <translation>
            <numerusform>%n рядок пропускається; ви отримаєте список з причинами</numerusform>
            <numerusform>%n рядки пропускаються; ви отримаєте список з причинами</numerusform>
            <numerusform>%n рядків пропускаються; ви отримаєте список з причинами</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a cell to look at</source>
        <translation>
            <numerusform>У %n рядку є клітинка, на яку варто глянути</numerusform>
            <numerusform>У %n рядках є клітинка, на яку варто глянути</numerusform>
            <numerusform>У %n рядках є клітинка, на яку варто глянути</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of the book is made and tested first</source>
        <translation>Спершу копію книги буде зроблено й перевірено</translation>
    </message>
    <message>
        <source>The whole import is one action: one undo takes all of it back</source>
        <translation>Увесь імпорт — одна дія: його можна скасувати одним разом</translation>
    </message>
    <message>
        <source>Making a copy of the book and testing it…</source>
        <translation>Робимо й перевіряємо копію книги…</translation>
    </message>
    <message>
        <source>Row {done} of {total}</source>
        <translation>Рядок {done} з {total}</translation>
    </message>
    <message>
        <source>Writing, then counting marks and totals…</source>
        <translation>Записуємо, потім рахуємо позначки й суми…</translation>
    </message>
    <message>
        <source>Stopping. Nothing will be left half done…</source>
        <translation>Зупиняємо. Наполовину зробленого не залишиться…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of orders added</source>
        <translation>
            <numerusform>додано %n рядок замовлень</numerusform>
            <numerusform>додано %n рядки замовлень</numerusform>
            <numerusform>додано %n рядків замовлень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) added</source>
        <translation>
            <numerusform>додано %n клієнта</numerusform>
            <numerusform>додано %n клієнтів</numerusform>
            <numerusform>додано %n клієнтів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n змінено</numerusform>
            <numerusform>%n змінено</numerusform>
            <numerusform>%n змінено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n без змін</numerusform>
            <numerusform>%n без змін</numerusform>
            <numerusform>%n без змін</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n пропущено</numerusform>
            <numerusform>%n пропущено</numerusform>
            <numerusform>%n пропущено</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was undone</source>
        <translation>Імпорт скасовано</translation>
    </message>
    <message>
        <source>The book is as it was before.</source>
        <translation>Книга така, як була до нього.</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Імпортовано</translation>
    </message>
    <message>
        <source>Check once more</source>
        <translation>Перевірте ще раз</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Імпортуємо</translation>
    </message>
    <message>
        <source>See the clients</source>
        <translation>До клієнтів</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Скасувати імпорт</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Імпорт іншого файлу</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Nothing is written before the last step.</source>
        <translation>До останнього кроку нічого не записується.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of new orders</source>
        <translation>
            <numerusform>%n рядок нових замовлень</numerusform>
            <numerusform>%n рядки нових замовлень</numerusform>
            <numerusform>%n рядків нових замовлень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new client(s)</source>
        <translation>
            <numerusform>%n новий клієнт</numerusform>
            <numerusform>%n нові клієнти</numerusform>
            <numerusform>%n нових клієнтів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n змінено</numerusform>
            <numerusform>%n змінено</numerusform>
            <numerusform>%n змінено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n без змін</numerusform>
            <numerusform>%n без змін</numerusform>
            <numerusform>%n без змін</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n пропущено</numerusform>
            <numerusform>%n пропущено</numerusform>
            <numerusform>%n пропущено</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing new to import.</source>
        <translation>Нового для імпорту немає.</translation>
    </message>
    <message>
        <source>Next: columns</source>
        <translation>Далі: стовпці</translation>
    </message>
    <message>
        <source>Next: row by row</source>
        <translation>Далі: за рядками</translation>
    </message>
    <message>
        <source>Next: check</source>
        <translation>Далі: перевірка</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Імпорт %n рядка</numerusform>
            <numerusform>Імпорт %n рядків</numerusform>
            <numerusform>Імпорт %n рядків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n client(s)</source>
        <translation>
            <numerusform>Імпорт %n клієнта</numerusform>
            <numerusform>Імпорт %n клієнтів</numerusform>
            <numerusform>Імпорт %n клієнтів</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormPane</name>
    <message>
        <source>Saved as you leave a field, and kept with the client.</source>
        <translation>Зберігається, щойно ви залишаєте поле, і лежить у картці клієнта.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дні</numerusform>
            <numerusform>%n днів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>прострочено %n день</numerusform>
            <numerusform>прострочено %n дні</numerusform>
            <numerusform>прострочено %n днів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клієнт</numerusform>
            <numerusform>%n клієнти</numerusform>
            <numerusform>%n клієнтів</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GeneralPart</name>
    <message>
        <source>Window</source>
        <translation>Вікно</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Of the window. Each document has its own.</source>
        <translation>Мова вікна. У кожного документа своя.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Кольори</translation>
    </message>
    <message>
        <source>System follows the computer, day and night.</source>
        <translation>«Системні» — як на комп’ютері, вдень і вночі.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Розмір тексту</translation>
    </message>
    <message>
        <source>Roomy lists</source>
        <translation>Просторі списки</translation>
    </message>
    <message>
        <source>A little more air between the rows.</source>
        <translation>Трохи більше повітря між рядками.</translation>
    </message>
    <message>
        <source>No motion</source>
        <translation>Без анімації</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>Ніщо не рухається і не блякне.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Системні</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Світлі</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Темні</translation>
    </message>
</context>
<context>
    <name>GroupHead</name>
    <message numerus="yes">
        <source>%n field(s) filled in</source>
        <translation>
            <numerusform>заповнено %n поле</numerusform>
            <numerusform>заповнено %n поля</numerusform>
            <numerusform>заповнено %n полів</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>Wake up</source>
        <translation>Повернути</translation>
    </message>
    <message>
        <source>Click or S: move to another stage</source>
        <translation>Клацніть або S: інший етап</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Номер картки</translation>
    </message>
    <message>
        <source>Responsible now</source>
        <translation>Хто веде зараз</translation>
    </message>
    <message>
        <source>Line of business, city and address are not known yet</source>
        <translation>Сфера діяльності, місто й адреса поки невідомі</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Не телефонувати</translation>
    </message>
    <message>
        <source>{stage} since {day}</source>
        <translation>{stage} з {day}</translation>
    </message>
    <message>
        <source>comes back {day}</source>
        <translation>повернеться {day}</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Do not take</source>
        <translation>Не брати</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>Код товару</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>Рядки замовлення</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новий</translation>
    </message>
    <message>
        <source>change</source>
        <translation>зміна</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>без змін</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>known by the client code</source>
        <translation>впізнано за кодом клієнта</translation>
    </message>
    <message>
        <source>known by the tax code</source>
        <translation>впізнано за кодом ЄДРПОУ</translation>
    </message>
    <message>
        <source>known by the phone</source>
        <translation>впізнано за телефоном</translation>
    </message>
    <message>
        <source>known by the e-mail</source>
        <translation>впізнано за e-mail</translation>
    </message>
    <message>
        <source>known by the name</source>
        <translation>впізнано за назвою</translation>
    </message>
    <message>
        <source>known by the order number</source>
        <translation>впізнано за номером замовлення</translation>
    </message>
    <message>
        <source>known by the client, day and amount</source>
        <translation>впізнано за клієнтом, днем і сумою</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>The import is going on. Wait for it, or cancel it first.</source>
        <translation>Триває імпорт. Зачекайте або спершу скасуйте його.</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Таблиці</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Усі файли</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Оберіть таблицю</translation>
    </message>
    <message>
        <source>There are no cells in the clipboard. Copy them in your table first.</source>
        <translation>У буфері обміну немає клітинок. Спершу скопіюйте їх у своїй таблиці.</translation>
    </message>
    <message>
        <source>Pasted cells</source>
        <translation>Вставлені клітинки</translation>
    </message>
    <message>
        <source>It stays as it was</source>
        <translation>Усе залишається, як було</translation>
    </message>
    <message>
        <source>Something unexpected happened.</source>
        <translation>Сталося щось неочікуване.</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Нічого не імпортовано</translation>
    </message>
    <message>
        <source>The import was cancelled. The book is as it was.</source>
        <translation>Імпорт скасовано. Книга така, як була.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n рядок</numerusform>
            <numerusform>%n рядки</numerusform>
            <numerusform>%n рядків</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}, sheet “{sheet}”, {rows}</source>
        <translation>{file}, аркуш «{sheet}», {rows}</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Обрати файл</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>Вставити клітинки</translation>
    </message>
    <message>
        <source>Next column</source>
        <translation>Наступний стовпець</translation>
    </message>
    <message>
        <source>Choose a field</source>
        <translation>Обрати поле</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Вибір</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фільтр</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Наступний крок</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>Імпорт з Excel</translation>
    </message>
    <message>
        <source>Other file…</source>
        <translation>Інший файл…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Стовпці</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Що буде</translation>
    </message>
    <message>
        <source>Check and import</source>
        <translation>Перевірка й імпорт</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Space</source>
        <translation>Пробіл</translation>
    </message>
</context>
<context>
    <name>LetterRail</name>
    <message>
        <source>Letters</source>
        <translation>Літери</translation>
    </message>
</context>
<context>
    <name>LogLine</name>
    <message>
        <source>Write what happened…</source>
        <translation>Запишіть, що сталося…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Що сталося</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open a book file…</source>
        <translation>Відкрити файл книги…</translation>
    </message>
    <message>
        <source>Close this book</source>
        <translation>Закрити цю книгу</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>Відкрити книгу</translation>
    </message>
</context>
<context>
    <name>Maker</name>
    <message>
        <source>No preview</source>
        <translation>Перегляду немає</translation>
    </message>
    <message>
        <source>The PDF was not saved</source>
        <translation>PDF не збережено</translation>
    </message>
    <message>
        <source>The document was not made</source>
        <translation>Документ не зроблено</translation>
    </message>
    <message>
        <source>It was not printed</source>
        <translation>Не надруковано</translation>
    </message>
    <message>
        <source>The document is ready, but not noted in the book</source>
        <translation>Документ готовий, але в книзі його не записано</translation>
    </message>
    <message>
        <source>The printer did not take it. Is it on, does it have paper?</source>
        <translation>Принтер його не прийняв. Чи він увімкнений, чи є папір?</translation>
    </message>
</context>
<context>
    <name>Middle</name>
    <message>
        <source>Parts of the card</source>
        <translation>Частини картки</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Хронологія</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документи</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Нотатки</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Зміни</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Type a day, for example 24.06.</source>
        <translation>Введіть день, наприклад 24.06.</translation>
    </message>
    <message>
        <source>Type an hour, for example 15:30.</source>
        <translation>Введіть час, наприклад 15:30.</translation>
    </message>
</context>
<context>
    <name>MoveStepDialog</name>
    <message>
        <source>Move the step</source>
        <translation>Перенести крок</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Коли</translation>
    </message>
</context>
<context>
    <name>NewClientDialog</name>
    <message>
        <source>New client</source>
        <translation>Новий клієнт</translation>
    </message>
    <message>
        <source>Name of the company or person</source>
        <translation>Назва компанії або ім’я особи</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Місто</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Контактна особа</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Код ЄДРПОУ / РНОКПП</translation>
    </message>
    <message>
        <source>Add client</source>
        <translation>Додати клієнта</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Джерело</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Етап</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>It looks like “{name}”{place}, already in the book.</source>
        <translation>Схоже на «{name}»{place}: така картка вже є в книзі.</translation>
    </message>
    <message>
        <source>Type the name of the client.</source>
        <translation>Введіть назву клієнта.</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Printed on the client card</source>
        <translation>Друкується в картці клієнта</translation>
    </message>
    <message>
        <source>For you alone: not printed unless you say so</source>
        <translation>Лише для вас: не друкується, якщо ви не попросите</translation>
    </message>
</context>
<context>
    <name>OptionsPane</name>
    <message>
        <source>Logo</source>
        <translation>Логотип</translation>
    </message>
    <message>
        <source>Logo: add it in Settings</source>
        <translation>Логотип: додайте в налаштуваннях</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation>Порожній бланк</translation>
    </message>
    <message>
        <source>Headings and lines to fill by hand</source>
        <translation>Заголовки й лінії для ручки</translation>
    </message>
    <message>
        <source>What to include</source>
        <translation>Що включити</translation>
    </message>
    <message>
        <source>History on page 2</source>
        <translation>Історія на стор. 2</translation>
    </message>
    <message>
        <source>Personal notes, this time only</source>
        <translation>Особисті нотатки, лише цього разу</translation>
    </message>
    <message>
        <source>Each client on a new sheet of paper</source>
        <translation>Кожен клієнт на новому аркуші</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>Мова документа</translation>
    </message>
</context>
<context>
    <name>OrderDialog</name>
    <message>
        <source>New order</source>
        <translation>Нове замовлення</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Замовлення {number}</translation>
    </message>
    <message>
        <source>Save order</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>автоматично</translation>
    </message>
    <message>
        <source>Sum, {currency}</source>
        <translation>Сума, {currency}</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Повернення…</translation>
    </message>
    <message>
        <source>the sum of the lines</source>
        <translation>сума рядків</translation>
    </message>
    <message>
        <source>{day}: {sum} came back</source>
        <translation>{day}: повернено {sum}</translation>
    </message>
</context>
<context>
    <name>OrderLines</name>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Додати рядок</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Прибрати рядок</translation>
    </message>
</context>
<context>
    <name>OrdersCard</name>
    <message>
        <source>Orders</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>з {day}</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>Усі {n}</translation>
    </message>
    <message numerus="yes">
        <source>total, %n order(s)</source>
        <translation>
            <numerusform>загалом, %n замовлення</numerusform>
            <numerusform>загалом, %n замовлення</numerusform>
            <numerusform>загалом, %n замовлень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дні</numerusform>
            <numerusform>%n днів</numerusform>
        </translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} з {whole}</translation>
    </message>
    <message>
        <source>average check</source>
        <translation>середній чек</translation>
    </message>
    <message>
        <source>order frequency</source>
        <translation>частота</translation>
    </message>
    <message>
        <source>product groups</source>
        <translation>груп товарів</translation>
    </message>
    <message>
        <source>By month, thousand {currency}</source>
        <translation>За місяцями, тис. {currency}</translation>
    </message>
    <message>
        <source>{months}. Dashed: Regular threshold</source>
        <translation>{months}. Пунктир: поріг постійного</translation>
    </message>
    <message>
        <source>Nothing was bought in the last 6 months</source>
        <translation>За останні 6 місяців нічого не куплено</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Замовлень ще немає</translation>
    </message>
    <message>
        <source>Not bought yet. Note an offer</source>
        <translation>Ще не куплено. Записати пропозицію</translation>
    </message>
</context>
<context>
    <name>OrdersTab</name>
    <message>
        <source>What</source>
        <translation>Що</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>No orders yet. The first one moves the client towards care.</source>
        <translation>Замовлень ще немає. Перше наблизить клієнта до супроводу.</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Нове замовлення</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Повернення…</translation>
    </message>
</context>
<context>
    <name>PartsList</name>
    <message>
        <source>Parts of the settings</source>
        <translation>Частини налаштувань</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>People</source>
        <translation>Контактні особи</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Додати особу</translation>
    </message>
    <message>
        <source>Add who you talk to</source>
        <translation>Додайте, з ким ви говорите</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>New person</source>
        <translation>Нова особа</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Прибрати</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Edit</source>
        <translation>Змінити</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Прибрати</translation>
    </message>
</context>
<context>
    <name>PipelinePage</name>
    <message>
        <source>{count} open, {sum} expected</source>
        <translation>У роботі {count}, очікуємо {sum}</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клієнт</numerusform>
            <numerusform>%n клієнти</numerusform>
            <numerusform>%n клієнтів</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose card</source>
        <translation>Вибір картки</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Наступний етап</translation>
    </message>
    <message>
        <source>Previous stage</source>
        <translation>Попередній етап</translation>
    </message>
    <message>
        <source>Any stage</source>
        <translation>Будь-який етап</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Fold or unfold a function</source>
        <translation>Згорнути або розгорнути</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Конвеєр</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новий клієнт</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>{day}, order {number}</source>
        <translation>{day}, замовлення {number}</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Немає наступного кроку</translation>
    </message>
    <message>
        <source>Press T on the card to set one</source>
        <translation>Щоб задати його, натисніть T у картці</translation>
    </message>
    <message>
        <source>{when}, late. {kind}</source>
        <translation>{when}, пізно. {kind}</translation>
    </message>
    <message>
        <source>{when}. {kind}</source>
        <translation>{when}. {kind}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дні</numerusform>
            <numerusform>%n днів</numerusform>
        </translation>
    </message>
    <message>
        <source>total</source>
        <translation>загалом</translation>
    </message>
    <message>
        <source>average check</source>
        <translation>середній чек</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>частота</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Записати</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>Orders by month, thousands</source>
        <translation>Замовлення за місяцями, тис.</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Стор. {page} з {count}</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Попередня сторінка</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Наступна сторінка</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Менше</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Більше</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Умістити</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation>Порожній бланк</translation>
    </message>
    <message>
        <source>Preview is the page that will be printed</source>
        <translation>Саме ця сторінка буде надрукована</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Mixed</source>
        <translation>Мішане</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>крапка з комою ;</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>кома ,</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>табуляція</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>риска |</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Замовлення</translation>
    </message>
    <message>
        <source>What the table holds</source>
        <translation>Що в таблиці</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Аркуш</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодування</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Роздільник</translation>
    </message>
    <message>
        <source>First row holds the headings</source>
        <translation>У першому рядку заголовки</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Which copy?</source>
        <translation>Яка копія?</translation>
    </message>
    <message>
        <source>The copy of {when} opens. Clients: {clients}, orders: {orders}. Restore it? A book that stands at the place you choose is kept as a copy.</source>
        <translation>Копія від {when} відкривається. Клієнтів: {clients}, замовлень: {orders}. Відновити її? Якщо в обраному місці вже є книга, її буде збережено як копію.</translation>
    </message>
    <message>
        <source>Where to put the book</source>
        <translation>Куди покласти книгу</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Return on order {number}</source>
        <translation>Повернення за замовленням {number}</translation>
    </message>
    <message>
        <source>Write the return</source>
        <translation>Записати повернення</translation>
    </message>
    <message>
        <source>{sum} is left of this order</source>
        <translation>За цим замовленням залишається {sum}</translation>
    </message>
    <message>
        <source>Sum, {currency}</source>
        <translation>Сума, {currency}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Чому</translation>
    </message>
    <message>
        <source>This order is not paid: it counts in no figures yet.</source>
        <translation>Замовлення не оплачено: воно ще не входить у жодні цифри.</translation>
    </message>
    <message>
        <source>The whole order</source>
        <translation>Усе замовлення</translation>
    </message>
</context>
<context>
    <name>RowsStep</name>
    <message>
        <source>Row {number} of the file</source>
        <translation>Рядок {number} у файлі</translation>
    </message>
    <message>
        <source>The book knows all of this already.</source>
        <translation>Усе це в книзі вже є.</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Усі рядки</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Нові</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Змінені</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Без змін</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущені</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>На перегляд</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Рядок</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Підсумок</translation>
    </message>
    <message>
        <source>What changes, or why not</source>
        <translation>Що зміниться або чому ні</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Рядки таблиці</translation>
    </message>
</context>
<context>
    <name>SafetyPart</name>
    <message>
        <source>Copying and testing…</source>
        <translation>Робимо й перевіряємо копію…</translation>
    </message>
    <message>
        <source>No copy yet</source>
        <translation>Копії ще немає</translation>
    </message>
    <message>
        <source>Make one now; after that a copy is made at each closing.</source>
        <translation>Зробіть її зараз; далі — щоразу під час закриття.</translation>
    </message>
    <message>
        <source>Safe on this computer</source>
        <translation>У безпеці на цьому комп’ютері</translation>
    </message>
    <message>
        <source>Copy of {when} tested: {clients}, {orders}.</source>
        <translation>Копію перевірено ({when}): {clients}, {orders}.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клієнт</numerusform>
            <numerusform>%n клієнти</numerusform>
            <numerusform>%n клієнтів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n замовлення</numerusform>
            <numerusform>%n замовлення</numerusform>
            <numerusform>%n замовлень</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Коли</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Чому</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Розмір</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Перевірка</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} МБ</translation>
    </message>
    <message>
        <source>opens</source>
        <translation>відкривається</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Відновити…</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручну</translation>
    </message>
    <message>
        <source>by itself, at exit</source>
        <translation>сама, під час виходу</translation>
    </message>
    <message>
        <source>by itself, at start</source>
        <translation>сама, під час запуску</translation>
    </message>
    <message>
        <source>by itself, daily</source>
        <translation>сама, щодня</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>перед імпортом</translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation>перед оновленням</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>перед відновленням</translation>
    </message>
    <message>
        <source>before a merge</source>
        <translation>перед об’єднанням</translation>
    </message>
    <message>
        <source>before a change of rules</source>
        <translation>перед зміною правил</translation>
    </message>
    <message>
        <source>before a switch of the sales model</source>
        <translation>перед зміною моделі продажів</translation>
    </message>
    <message>
        <source>Restore this copy?</source>
        <translation>Відновити цю копію?</translation>
    </message>
    <message>
        <source>It holds {clients} and {orders}. Today&apos;s book is kept beside it as a copy “before a restore”, so you can go back.</source>
        <translation>У ній {clients} і {orders}. Сьогоднішня книга залишиться поруч як копія «перед відновленням», тож можна повернутися.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Відновити</translation>
    </message>
    <message>
        <source>Which copy?</source>
        <translation>Яка копія?</translation>
    </message>
    <message>
        <source>Checking the book…</source>
        <translation>Перевіряємо книгу…</translation>
    </message>
    <message>
        <source>The book is sound</source>
        <translation>Книга справна</translation>
    </message>
    <message>
        <source>No damage found. {clients}, {orders}.</source>
        <translation>Пошкоджень немає. {clients}, {orders}.</translation>
    </message>
    <message>
        <source>The check found something</source>
        <translation>Перевірка щось знайшла</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Експорт</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Записано: {path}</translation>
    </message>
    <message>
        <source>It did not work</source>
        <translation>Не вдалося</translation>
    </message>
    <message>
        <source>Check the book</source>
        <translation>Перевірити книгу</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Зробити копію</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Копії</translation>
    </message>
    <message>
        <source>14 days, then one a week, then one a month</source>
        <translation>14 днів, далі тижневі й місячні</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>Відновити з файлу…</translation>
    </message>
    <message>
        <source>Restore never deletes: today&apos;s book is kept beside it as “before a restore”.</source>
        <translation>Відновлення нічого не стирає: сьогоднішня книга залишається поруч як «перед відновленням».</translation>
    </message>
    <message>
        <source>Where the book is</source>
        <translation>Де лежить книга</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Показати теку</translation>
    </message>
    <message>
        <source>Take your data with you</source>
        <translation>Заберіть свої дані</translation>
    </message>
    <message>
        <source>All clients, people and orders</source>
        <translation>Усі клієнти, особи й замовлення</translation>
    </message>
</context>
<context>
    <name>SampleForm</name>
    <message>
        <source>Open the sample</source>
        <translation>Відкрити приклад</translation>
    </message>
    <message>
        <source>It is kept as a book of its own beside yours.</source>
        <translation>Це окрема книга, вона лежить поруч із вашою.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Очистити</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Next</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Розділ</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Зробити копію</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Загальне</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компанія</translation>
    </message>
    <message>
        <source>Stages and norms</source>
        <translation>Етапи й норми</translation>
    </message>
    <message>
        <source>Data safety</source>
        <translation>Безпека даних</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Про програму</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Clients</source>
        <translation>Клієнти</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Конвеєр</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документи</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Find a client…</source>
        <translation>Знайти…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Не збережено</translation>
    </message>
    <message>
        <source>Saved. Kept on this computer</source>
        <translation>Збережено на цьому комп’ютері</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клієнт</numerusform>
            <numerusform>%n клієнти</numerusform>
            <numerusform>%n клієнтів</numerusform>
        </translation>
    </message>
    <message>
        <source>Find a client</source>
        <translation>Знайти клієнта</translation>
    </message>
</context>
<context>
    <name>SkippedCard</name>
    <message>
        <source>Copied</source>
        <translation>Скопійовано</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Записано: {path}</translation>
    </message>
    <message>
        <source>The file could not be written: {path}</source>
        <translation>Файл не вдалося записати: {path}</translation>
    </message>
    <message>
        <source>skipped rows</source>
        <translation>пропущені рядки</translation>
    </message>
    <message>
        <source>Save the skipped rows</source>
        <translation>Зберегти пропущені рядки</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Рядок</translation>
    </message>
    <message>
        <source>Why it was skipped</source>
        <translation>Чому пропущено</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; save them as CSV to see all</source>
        <translation>
            <numerusform>і ще %n; щоб побачити всі, збережіть як CSV</numerusform>
            <numerusform>і ще %n; щоб побачити всі, збережіть як CSV</numerusform>
            <numerusform>і ще %n; щоб побачити всі, збережіть як CSV</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Зберегти як CSV…</translation>
    </message>
    <message>
        <source>Skipped rows</source>
        <translation>Пропущені рядки</translation>
    </message>
    <message>
        <source>mend them in the file and import it again: nothing is doubled</source>
        <translation>виправте й імпортуйте знову: не подвоїться</translation>
    </message>
</context>
<context>
    <name>SpecialTermsDialog</name>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>for example: 60 days to pay, free delivery</source>
        <translation>наприклад: оплата за 60 днів, безкоштовна доставка</translation>
    </message>
</context>
<context>
    <name>StageDialog</name>
    <message>
        <source>Move</source>
        <translation>Перевести</translation>
    </message>
    <message>
        <source>Competitor they chose</source>
        <translation>Якого конкурента обрали</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Чому</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Примітка</translation>
    </message>
</context>
<context>
    <name>StageEditor</name>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>What must be done here</source>
        <translation>Що треба тут зробити</translation>
    </message>
    <message>
        <source>Norm, days</source>
        <translation>Норма, днів</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Раніше</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Пізніше</translation>
    </message>
</context>
<context>
    <name>StagesPart</name>
    <message>
        <source>Names, texts and norms are yours. The four functions and their colours do not change.</source>
        <translation>Назви, тексти й норми — ваші. Чотири функції та їхні кольори не змінюються.</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>Додати етап</translation>
    </message>
    <message>
        <source>New stage {number}</source>
        <translation>Новий етап {number}</translation>
    </message>
</context>
<context>
    <name>StepBanner</name>
    <message>
        <source>Restore</source>
        <translation>Відновити</translation>
    </message>
    <message>
        <source>Print plan</source>
        <translation>Друк плану</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Set a step</source>
        <translation>Задати крок</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Виконано</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробіл</translation>
    </message>
    <message>
        <source>In the bin since {day}</source>
        <translation>У кошику з {day}</translation>
    </message>
    <message>
        <source>It is in no list until you restore it.</source>
        <translation>Його немає в жодному списку, доки ви його не відновите.</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Немає наступного кроку</translation>
    </message>
    <message>
        <source>None is needed off the track.</source>
        <translation>Поза конвеєром він не потрібен.</translation>
    </message>
    <message>
        <source>Set one, and nothing will be forgotten.</source>
        <translation>Задайте його, і ніщо не забудеться.</translation>
    </message>
    <message>
        <source>{what} with {person}</source>
        <translation>{what}, {person}</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Наступний крок</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>прострочено %n день</numerusform>
            <numerusform>прострочено %n дні</numerusform>
            <numerusform>прострочено %n днів</numerusform>
        </translation>
    </message>
    <message>
        <source>Next step: {when}</source>
        <translation>Наступний крок: {when}</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Next step</source>
        <translation>Наступний крок</translation>
    </message>
    <message>
        <source>Set the step</source>
        <translation>Задати крок</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>What will be done</source>
        <translation>Що буде зроблено</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Що</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>без певної особи</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>З ким</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Коли</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Stage</source>
        <translation>Етап</translation>
    </message>
</context>
<context>
    <name>TableField</name>
    <message>
        <source>Printed until you add your own: {text}</source>
        <translation>Друкується, доки ви не додасте своє: {text}</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Додати рядок</translation>
    </message>
</context>
<context>
    <name>TableRow</name>
    <message>
        <source>Remove row {number}</source>
        <translation>Прибрати рядок {number}</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>One on each line</source>
        <translation>По одному в рядку</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Timeline</source>
        <translation>Хронологія</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Remove the entry</source>
        <translation>Прибрати запис</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>There is no such file. Choose an Excel or CSV file.</source>
        <translation>Такого файлу немає. Оберіть файл Excel або CSV.</translation>
    </message>
    <message>
        <source>Type the name of the company, or your own.</source>
        <translation>Введіть назву компанії або своє ім’я.</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>Відкрити книгу</translation>
    </message>
    <message>
        <source>Every client,
every next step.</source>
        <translation>Кожен клієнт,
кожен наступний крок.</translation>
    </message>
    <message>
        <source>A card for each client, from the first call to VIP. It works without the internet and keeps everything in one file on this computer.</source>
        <translation>Картка на кожного клієнта, від першого дзвінка до VIP. Працює без інтернету й зберігає все в одному файлі на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>Start your client book</source>
        <translation>Почніть свою книгу клієнтів</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Create a new book</source>
        <translation>Створити нову книгу</translation>
    </message>
    <message>
        <source>Empty, with the usual stages and rules. You can change them later.</source>
        <translation>Порожня, зі звичними етапами й правилами. Змінити їх можна згодом.</translation>
    </message>
    <message>
        <source>Import my Excel</source>
        <translation>Імпорт з Excel</translation>
    </message>
    <message>
        <source>Takes .xlsx and .csv, finds duplicates, changes nothing in your file.</source>
        <translation>Бере .xlsx і .csv, знаходить дублікати, нічого не змінює у вашому файлі.</translation>
    </message>
    <message>
        <source>Open the sample book</source>
        <translation>Відкрити книгу-приклад</translation>
    </message>
    <message>
        <source>148 clients of a coffee roastery. Try everything, delete it when done.</source>
        <translation>148 клієнтів обсмажувальника кави. Спробуйте все, потім видаліть.</translation>
    </message>
    <message>
        <source>Open a book file…</source>
        <translation>Відкрити файл книги…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Відновити з копії…</translation>
    </message>
    <message>
        <source>No account, nothing leaves this computer</source>
        <translation>Без реєстрації, усе на цьому комп’ютері</translation>
    </message>
</context>
<context>
    <name>WhyCard</name>
    <message>
        <source>Why flagged</source>
        <translation>Чому така позначка</translation>
    </message>
    <message>
        <source>No marks, and no rule is set up.</source>
        <translation>Позначок немає, і жодного правила не задано.</translation>
    </message>
    <message>
        <source>Review {day}</source>
        <translation>Переглянути {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) behind it, the last {number}</source>
        <translation>
            <numerusform>%n замовлення в основі, останнє {number}</numerusform>
            <numerusform>%n замовлення в основі, останнє {number}</numerusform>
            <numerusform>%n замовлень в основі, останнє {number}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkLine</name>
    <message>
        <source>Preparing the document: {percent}%</source>
        <translation>Готуємо документ: {percent} %</translation>
    </message>
    <message>
        <source>Preparing the document…</source>
        <translation>Готуємо документ…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
</context>
</TS>
