<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_UA" sourcelanguage="en_GB">
<context>
    <name>AboutPart</name>
    <message>
        <source>version {version}</source>
        <translation>версия {version}</translation>
    </message>
    <message>
        <source>An offline client book. Nothing leaves this computer: no account, no server, no statistics.

The program is free software under the MIT licence. Fonts Golos Text and Literata: SIL Open Font License. DejaVu Sans: its own free licence. Icons: Tabler, MIT. Qt: LGPL.</source>
        <translation>Книга клиентов без интернета. Ничто не покидает этого компьютера: ни учётной записи, ни сервера, ни статистики.

Программа свободная, лицензия MIT. Шрифты Golos Text и Literata: SIL Open Font License. DejaVu Sans: своя свободная лицензия. Значки: Tabler, MIT. Qt: LGPL.</translation>
    </message>
</context>
<context>
    <name>ActivityDialog</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Какой результат</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>BantCard</name>
    <message>
        <source>not asked yet</source>
        <translation>ещё не спрашивали</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>на {day}</translation>
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
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>What to ask</source>
        <translation>Что спросить</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Что известно</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>ещё не спрашивали</translation>
    </message>
    <message>
        <source>In the client&apos;s words</source>
        <translation>Словами клиента</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>К какому числу</translation>
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
        <translation>нет шага</translation>
    </message>
</context>
<context>
    <name>BookForm</name>
    <message>
        <source>My clients</source>
        <translation>Мои клиенты</translation>
    </message>
    <message>
        <source>Where to keep the book</source>
        <translation>Где хранить книгу</translation>
    </message>
    <message>
        <source>List of clients</source>
        <translation>Список клиентов</translation>
    </message>
    <message>
        <source>Your Excel or CSV file</source>
        <translation>Ваш файл Excel или CSV</translation>
    </message>
    <message>
        <source>Company or your name</source>
        <translation>Компания или ваше имя</translation>
    </message>
    <message>
        <source>Who sells</source>
        <translation>Кто продаёт</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>ваше имя</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Look at the file</source>
        <translation>Посмотреть файл</translation>
    </message>
    <message>
        <source>Nothing is written before you have seen what will be added.</source>
        <translation>Ничего не запишем, пока вы не увидите, что будет добавлено.</translation>
    </message>
    <message>
        <source>Create book</source>
        <translation>Создать книгу</translation>
    </message>
    <message>
        <source>One person does everything now; you can split the work later.</source>
        <translation>Пока всё делает один человек; разделить работу можно потом.</translation>
    </message>
    <message>
        <source>Hryvnia, ₴</source>
        <translation>Гривна, ₴</translation>
    </message>
    <message>
        <source>Euro, €</source>
        <translation>Евро, €</translation>
    </message>
    <message>
        <source>US dollar, $</source>
        <translation>Доллар США, $</translation>
    </message>
    <message>
        <source>Złoty, zł</source>
        <translation>Злотый, zł</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Clear</source>
        <translation>Снять</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>removed: {what}</source>
        <translation>убрано: {what}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>запланировано</translation>
    </message>
    <message>
        <source>done</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>убрано</translation>
    </message>
    <message>
        <source>{what} at {time}</source>
        <translation>{what}, {time}</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} мин</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Заказ {number}</translation>
    </message>
    <message>
        <source>Return on order {number}</source>
        <translation>Возврат по заказу {number}</translation>
    </message>
    <message>
        <source>Moved to “{stage}”</source>
        <translation>Переход на «{stage}»</translation>
    </message>
    <message>
        <source>from “{stage}”</source>
        <translation>с этапа «{stage}»</translation>
    </message>
    <message>
        <source>Card made</source>
        <translation>Карточка создана</translation>
    </message>
    <message>
        <source>by a rule</source>
        <translation>по правилу</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Напечатано</translation>
    </message>
    <message>
        <source>Saved as PDF</source>
        <translation>Сохранено как PDF</translation>
    </message>
    <message>
        <source>Became {mark}</source>
        <translation>Отметка: {mark}</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>yes, do not call</source>
        <translation>да, не звонить</translation>
    </message>
    <message>
        <source>no, calls are fine</source>
        <translation>нет, звонить можно</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Private person</source>
        <translation>Частное лицо</translation>
    </message>
    <message>
        <source>words with commas between</source>
        <translation>слова через запятую</translation>
    </message>
    <message>
        <source>add a phone</source>
        <translation>добавить телефон</translation>
    </message>
    <message>
        <source>add an e-mail</source>
        <translation>добавить e-mail</translation>
    </message>
    <message>
        <source>add a website</source>
        <translation>добавить сайт</translation>
    </message>
    <message>
        <source>add a city</source>
        <translation>добавить город</translation>
    </message>
    <message>
        <source>24.06 or +3d</source>
        <translation>24.06 или +3д</translation>
    </message>
    <message>
        <source>where from</source>
        <translation>откуда</translation>
    </message>
    <message>
        <source>Print for {client}</source>
        <translation>Печать: {client}</translation>
    </message>
    <message>
        <source>Blank meeting plan</source>
        <translation>Пустой план встречи</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить как PDF…</translation>
    </message>
    <message>
        <source>Last printed: {what}, {day}</source>
        <translation>Последняя печать: {what}, {day}</translation>
    </message>
    <message>
        <source>{percent}% of {sum}</source>
        <translation>{percent} % от {sum}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>24.06, 24.06 15:00 or +3d</source>
        <translation>24.06, 24.06 15:00 или +3д</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>понедельник</translation>
    </message>
    <message>
        <source>in a week</source>
        <translation>через неделю</translation>
    </message>
    <message>
        <source>in a month</source>
        <translation>через месяц</translation>
    </message>
    <message>
        <source>in 3 months</source>
        <translation>через 3 месяца</translation>
    </message>
    <message>
        <source>in half a year</source>
        <translation>через полгода</translation>
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
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>The card before</source>
        <translation>Предыдущая карточка</translation>
    </message>
    <message>
        <source>The next card</source>
        <translation>Следующая карточка</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Новый заказ</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>{n} of {count}</source>
        <translation>{n} из {count}</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>Next, previous</source>
        <translation>Следующий, предыдущий</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>Шаг выполнен</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Метки…</translation>
    </message>
    <message>
        <source>Card number…</source>
        <translation>Номер карточки…</translation>
    </message>
    <message>
        <source>Copy name and contacts</source>
        <translation>Копировать название и контакты</translation>
    </message>
    <message>
        <source>To the bin</source>
        <translation>В корзину</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Offered: {what}</source>
        <translation>Предложено: {what}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>ChangesTab</name>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Nothing was changed since the card was made.</source>
        <translation>С тех пор как карточка создана, изменений не было.</translation>
    </message>
</context>
<context>
    <name>ChannelLines</name>
    <message>
        <source>One more: {what}</source>
        <translation>Ещё одна запись: {what}</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>not said</source>
        <translation>не указано</translation>
    </message>
</context>
<context>
    <name>ClientList</name>
    <message>
        <source>not set</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>{when}, late</source>
        <translation>{when}, поздно</translation>
    </message>
</context>
<context>
    <name>ClientPicker</name>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Add a client…</source>
        <translation>Добавить клиента…</translation>
    </message>
    <message>
        <source>Meetings today: {count}</source>
        <translation>Встречи сегодня: {count}</translation>
    </message>
    <message>
        <source>tomorrow: {count}</source>
        <translation>завтра: {count}</translation>
    </message>
    <message>
        <source>Meetings tomorrow: {count}</source>
        <translation>Встречи завтра: {count}</translation>
    </message>
    <message>
        <source>Nobody is found</source>
        <translation>Никто не найден</translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message numerus="yes">
        <source>%n client(s) in this view</source>
        <translation>
            <numerusform>%n клиент в списке</numerusform>
            <numerusform>%n клиента в списке</numerusform>
            <numerusform>%n клиентов в списке</numerusform>
        </translation>
    </message>
    <message>
        <source>{clients}, {sum} in total</source>
        <translation>{clients}, всего {sum}</translation>
    </message>
    <message>
        <source>Nobody is found</source>
        <translation>Никто не найден</translation>
    </message>
    <message>
        <source>Nothing matches “{text}”. Try a part of the name, digits of a phone, or another spelling.</source>
        <translation>По запросу «{text}» ничего нет. Попробуйте часть названия, цифры телефона или другое написание.</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Клиентов пока нет</translation>
    </message>
    <message>
        <source>Add the first one, or bring your Excel list: duplicates are found, nothing is lost.</source>
        <translation>Добавьте первого или перенесите свой список из Excel: дубликаты найдём, ничего не потеряется.</translation>
    </message>
    <message>
        <source>Nobody is here</source>
        <translation>Здесь никого нет</translation>
    </message>
    <message>
        <source>No client fits this view now.</source>
        <translation>Сейчас сюда не попадает ни один клиент.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Regulars and VIP</source>
        <translation>Постоянные и VIP</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Без шага</translation>
    </message>
    <message>
        <source>Gone quiet</source>
        <translation>Затихли</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Корзина</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n выделено</numerusform>
            <numerusform>%n выделено</numerusform>
            <numerusform>%n выделено</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбор</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Выделить</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Print cards</source>
        <translation>Печать карточек</translation>
    </message>
    <message>
        <source>Name, person, phone, city</source>
        <translation>Название, имя, телефон, город</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>To the bin</source>
        <translation>В корзину</translation>
    </message>
    <message>
        <source>Total, {sign}</source>
        <translation>Всего, {sign}</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Отметки</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Посл. заказ</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
</context>
<context>
    <name>ColumnView</name>
    <message>
        <source>no sum yet</source>
        <translation>без суммы</translation>
    </message>
    <message>
        <source>norm {days} d</source>
        <translation>до {days} дн.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>A column is missing</source>
        <translation>Не хватает столбца</translation>
    </message>
    <message>
        <source>Every row can be taken as it is.</source>
        <translation>Все строки можно взять как есть.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Row {number}, skipped</source>
        <translation>Строка {number}, пропущена</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Строка {number}</translation>
    </message>
    <message>
        <source>{taken} of {all} recognised, change any of them</source>
        <translation>узнано {taken} из {all}, изменить можно каждый</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n новая</numerusform>
            <numerusform>%n новые</numerusform>
            <numerusform>%n новых</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n изменено</numerusform>
            <numerusform>%n изменено</numerusform>
            <numerusform>%n изменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n без изменений</numerusform>
            <numerusform>%n без изменений</numerusform>
            <numerusform>%n без изменений</numerusform>
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
            <numerusform>%n на проверку</numerusform>
            <numerusform>%n на проверку</numerusform>
            <numerusform>%n на проверку</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows {first} to {last} of {all}</source>
        <translation>Строки {first}–{last} из {all}</translation>
    </message>
    <message>
        <source>What is in each column</source>
        <translation>Что в каждом столбце</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Что будет</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Все строки</translation>
    </message>
    <message>
        <source>already in the book</source>
        <translation>уже в книге</translation>
    </message>
    <message>
        <source>needs a look</source>
        <translation>надо посмотреть</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Строки таблицы</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Выделить</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Print cards</source>
        <translation>Печать карточек</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>To the bin</source>
        <translation>В корзину</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Снять выбор</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>Боковая панель</translation>
    </message>
    <message>
        <source>Find a client</source>
        <translation>Найти клиента</translation>
    </message>
    <message>
        <source>Log what happened</source>
        <translation>Записать, что произошло</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Новый заказ</translation>
    </message>
    <message>
        <source>Edit the facts</source>
        <translation>Изменить сведения</translation>
    </message>
    <message>
        <source>Move to a stage</source>
        <translation>Перевести на этап</translation>
    </message>
    <message>
        <source>Set the next step</source>
        <translation>Задать следующий шаг</translation>
    </message>
    <message>
        <source>Move the next step</source>
        <translation>Перенести следующий шаг</translation>
    </message>
    <message>
        <source>Next step done</source>
        <translation>Следующий шаг выполнен</translation>
    </message>
    <message>
        <source>Print a sheet</source>
        <translation>Напечатать документ</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить как PDF</translation>
    </message>
    <message>
        <source>Next card</source>
        <translation>Следующая карточка</translation>
    </message>
    <message>
        <source>Previous card</source>
        <translation>Предыдущая карточка</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Добавить человека</translation>
    </message>
    <message>
        <source>Put the client into the bin</source>
        <translation>Клиента в корзину</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Назад к списку</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Выбрать файл</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>Вставить ячейки</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Следующий этап</translation>
    </message>
    <message>
        <source>Previous stage</source>
        <translation>Предыдущий этап</translation>
    </message>
    <message>
        <source>Fold prospecting</source>
        <translation>Свернуть «Поиск»</translation>
    </message>
    <message>
        <source>Fold first sale</source>
        <translation>Свернуть «Первая продажа»</translation>
    </message>
    <message>
        <source>Fold care</source>
        <translation>Свернуть «Сопровождение»</translation>
    </message>
    <message>
        <source>Fold VIP</source>
        <translation>Свернуть «VIP»</translation>
    </message>
    <message>
        <source>Fold off-track</source>
        <translation>Свернуть «Вне конвейера»</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Сделать копию</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>Добавить клиента</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation>Пустой бланк</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Сохранить PDF</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>Вместить страницу</translation>
    </message>
</context>
<context>
    <name>CompanyPart</name>
    <message>
        <source>No logo yet</source>
        <translation>Логотипа пока нет</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Логотип</translation>
    </message>
    <message>
        <source>This file cannot be a logo. Choose a PNG or JPEG picture.</source>
        <translation>Этот файл не может быть логотипом. Выберите изображение PNG или JPEG.</translation>
    </message>
    <message>
        <source>This picture is damaged. Choose another.</source>
        <translation>Это изображение повреждено. Выберите другое.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>printed on documents</source>
        <translation>печатается в документах</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Код (ЕГРПОУ / ИНН)</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
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
        <translation>Банковские реквизиты</translation>
    </message>
    <message>
        <source>Who sells</source>
        <translation>Кто продаёт</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>Выбрать логотип…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Language of documents</source>
        <translation>Язык документов</translation>
    </message>
    <message>
        <source>A sheet starts in it; you can choose another each time.</source>
        <translation>Документ начинается на нём; каждый раз можно выбрать другой.</translation>
    </message>
</context>
<context>
    <name>ContactsField</name>
    <message>
        <source>No people are on the card yet.</source>
        <translation>В карточке пока нет контактных лиц.</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>В программе что-то пошло не так.</translation>
    </message>
    <message>
        <source>What was saved is safe. If the page looks odd, go to another page and back. The details hold no client data.</source>
        <translation>Сохранённое в безопасности. Если страница выглядит странно, перейдите на другую и обратно. В подробностях нет данных клиентов.</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>No preview</source>
        <translation>Просмотра нет</translation>
    </message>
    <message>
        <source>Tick a client, or take a blank form.</source>
        <translation>Отметьте клиента или возьмите пустой бланк.</translation>
    </message>
    <message>
        <source>Mend the red field first.</source>
        <translation>Сначала исправьте красное поле.</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Сохранить PDF</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Сохранено: {file}</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save a PDF instead.</source>
        <translation>На этом компьютере нет принтера. Сохраните вместо этого PDF.</translation>
    </message>
    <message>
        <source>Sent to the printer {printer}</source>
        <translation>Отправлено на принтер {printer}</translation>
    </message>
    <message>
        <source>{sheet}, blank form</source>
        <translation>{sheet}, пустой бланк</translation>
    </message>
    <message>
        <source>{sheet} {for_clients}</source>
        <translation>{sheet} {for_clients}</translation>
    </message>
    <message numerus="yes">
        <source>for %n client(s)</source>
        <translation>
            <numerusform>для %n клиента</numerusform>
            <numerusform>для %n клиентов</numerusform>
            <numerusform>для %n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>No clients in the book yet</source>
        <translation>В книге пока нет клиентов</translation>
    </message>
    <message>
        <source>Sheets are filled from the cards of clients. A blank form to fill by hand works already now.</source>
        <translation>Документы заполняются из карточек клиентов. Пустой бланк для ручки можно напечатать уже сейчас.</translation>
    </message>
    <message>
        <source>No client is ticked</source>
        <translation>Клиент не отмечен</translation>
    </message>
    <message>
        <source>Tick one or several at the left: the page appears here as it will be printed.</source>
        <translation>Отметьте слева одного или нескольких: здесь появится страница, какой она будет напечатана.</translation>
    </message>
    <message>
        <source>No printer: save a PDF</source>
        <translation>Нет принтера: сохраните PDF</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>For a client</source>
        <translation>Для клиента</translation>
    </message>
    <message>
        <source>Goals and other fields are edited when one client is ticked.</source>
        <translation>Цель и другие поля можно менять, когда отмечен один клиент.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Tick a client</source>
        <translation>Отметить клиента</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Масштаб</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation>Пустой бланк</translation>
    </message>
    <message>
        <source>Meeting plan</source>
        <translation>План встречи</translation>
    </message>
    <message>
        <source>goal, people, questions</source>
        <translation>цель, лица, вопросы</translation>
    </message>
    <message>
        <source>Client card</source>
        <translation>Карточка клиента</translation>
    </message>
    <message>
        <source>everything on 2 pages</source>
        <translation>всё на 2 страницах</translation>
    </message>
    <message>
        <source>Negotiation prep</source>
        <translation>План переговоров</translation>
    </message>
    <message>
        <source>positions, limits, trades</source>
        <translation>позиции, пределы, уступки</translation>
    </message>
</context>
<context>
    <name>DocumentsTab</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open: {what}</source>
        <translation>Открыть: {what}</translation>
    </message>
    <message>
        <source>Printed and saved</source>
        <translation>Напечатанное и сохранённое</translation>
    </message>
    <message>
        <source>Nothing was printed for this client yet.</source>
        <translation>Для этого клиента ещё ничего не печатали.</translation>
    </message>
    <message>
        <source>filled in {day}</source>
        <translation>заполнено {day}</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>напечатано</translation>
    </message>
    <message>
        <source>saved as PDF</source>
        <translation>сохранено как PDF</translation>
    </message>
</context>
<context>
    <name>DoneDialog</name>
    <message>
        <source>Step done</source>
        <translation>Шаг выполнен</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>in a line: what was agreed</source>
        <translation>одной строкой: о чём договорились</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Какой результат</translation>
    </message>
    <message>
        <source>What next and when?</source>
        <translation>Что дальше и когда?</translation>
    </message>
    <message>
        <source>for example: they will call themselves</source>
        <translation>например: позвонят сами</translation>
    </message>
    <message>
        <source>Or: nothing more, because</source>
        <translation>Или: больше ничего, потому что</translation>
    </message>
</context>
<context>
    <name>DrawerPicture</name>
    <message>
        <source>Barvinok Coffee</source>
        <translation>Кофейня «Барвинок»</translation>
    </message>
    <message>
        <source>Coffee shop chain, 3 outlets. Kyiv, Reitarska 12</source>
        <translation>Сеть кофеен, 3 заведения. Киев, Рейтарская, 12</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Today, 15:00. Meeting: summer menu</source>
        <translation>Сегодня, 15:00. Встреча: летнее меню</translation>
    </message>
    <message>
        <source>Decides</source>
        <translation>Решает</translation>
    </message>
    <message>
        <source>Sofiia Lysenko, owner</source>
        <translation>София Лысенко, владелица</translation>
    </message>
    <message>
        <source>Clients A to Z</source>
        <translation>Клиенты от А до Я</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Facts</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>Edit the facts</source>
        <translation>Изменить сведения</translation>
    </message>
    <message>
        <source>Add a fact…</source>
        <translation>Добавить сведения…</translation>
    </message>
    <message>
        <source>review {day}</source>
        <translation>пересмотреть {day}</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Reading…</source>
        <translation>Читаем…</translation>
    </message>
    <message>
        <source>This file cannot be taken</source>
        <translation>Этот файл не подходит</translation>
    </message>
    <message>
        <source>Drop a table here</source>
        <translation>Перетащите таблицу сюда</translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xls), LibreOffice (.ods) or text (.csv) with clients or orders. Your file is only read, and nothing is written into the book before the last step.</source>
        <translation>Excel (.xlsx, .xls), LibreOffice (.ods) или текст (.csv) с клиентами или заказами. Ваш файл только читается, и до последнего шага в книгу ничего не записывается.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>Вставить ячейки</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Remove filter</source>
        <translation>Убрать фильтр</translation>
    </message>
</context>
<context>
    <name>FinishStep</name>
    <message numerus="yes">
        <source>%n row(s) of new orders will be added</source>
        <translation>
            <numerusform>Будет добавлена %n строка новых заказов</numerusform>
            <numerusform>Будут добавлены %n строки новых заказов</numerusform>
            <numerusform>Будет добавлено %n строк новых заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new client(s) will be added</source>
        <translation>
            <numerusform>Будет добавлен %n новый клиент</numerusform>
            <numerusform>Будут добавлены %n новых клиента</numerusform>
            <numerusform>Будет добавлено %n новых клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) change what the book has: gaps are filled; only rows with a client code overwrite</source>
        <translation>
            <numerusform>%n строка изменит то, что есть в книге: пустое заполнится; переписывают только строки с кодом клиента</numerusform>
            <numerusform>%n строки изменят то, что есть в книге: пустое заполнится; переписывают только строки с кодом клиента</numerusform>
            <numerusform>%n строк изменят то, что есть в книге: пустое заполнится; переписывают только строки с кодом клиента</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) hold nothing new and are left as they are</source>
        <translation>
            <numerusform>%n строка без нового, книга не изменится</numerusform>
            <numerusform>%n строки без нового, книга не изменится</numerusform>
            <numerusform>%n строк без нового, книга не изменится</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are skipped; you get the list with the reasons</source>
        <translation>
            <numerusform>%n строка пропускается; вы получите список с причинами</numerusform>
            <numerusform>%n строки пропускаются; вы получите список с причинами</numerusform>
            <numerusform>%n строк пропускаются; вы получите список с причинами</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have a cell to look at</source>
        <translation>
            <numerusform>В %n строке есть ячейка, на которую стоит посмотреть</numerusform>
            <numerusform>В %n строках есть ячейка, на которую стоит посмотреть</numerusform>
            <numerusform>В %n строках есть ячейка, на которую стоит посмотреть</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of the book is made and tested first</source>
        <translation>Сначала копия книги будет сделана и проверена</translation>
    </message>
    <message>
        <source>The whole import is one action: one undo takes all of it back</source>
        <translation>Весь импорт — одно действие: его можно отменить одним разом</translation>
    </message>
    <message>
        <source>Making a copy of the book and testing it…</source>
        <translation>Делаем и проверяем копию книги…</translation>
    </message>
    <message>
        <source>Row {done} of {total}</source>
        <translation>Строка {done} из {total}</translation>
    </message>
    <message>
        <source>Writing, then counting marks and totals…</source>
        <translation>Записываем, затем считаем отметки и суммы…</translation>
    </message>
    <message>
        <source>Stopping. Nothing will be left half done…</source>
        <translation>Останавливаем. Наполовину сделанного не останется…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of orders added</source>
        <translation>
            <numerusform>добавлена %n строка заказов</numerusform>
            <numerusform>добавлены %n строки заказов</numerusform>
            <numerusform>добавлено %n строк заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) added</source>
        <translation>
            <numerusform>добавлен %n клиент</numerusform>
            <numerusform>добавлены %n клиента</numerusform>
            <numerusform>добавлено %n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n изменено</numerusform>
            <numerusform>%n изменено</numerusform>
            <numerusform>%n изменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n без изменений</numerusform>
            <numerusform>%n без изменений</numerusform>
            <numerusform>%n без изменений</numerusform>
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
        <translation>Импорт отменён</translation>
    </message>
    <message>
        <source>The book is as it was before.</source>
        <translation>Книга такая, как была до него.</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Импортировано</translation>
    </message>
    <message>
        <source>Check once more</source>
        <translation>Проверьте ещё раз</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Импортируем</translation>
    </message>
    <message>
        <source>See the clients</source>
        <translation>К клиентам</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Отменить импорт</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Импорт другого файла</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Nothing is written before the last step.</source>
        <translation>До последнего шага ничего не записывается.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of new orders</source>
        <translation>
            <numerusform>%n строка новых заказов</numerusform>
            <numerusform>%n строки новых заказов</numerusform>
            <numerusform>%n строк новых заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new client(s)</source>
        <translation>
            <numerusform>%n новый клиент</numerusform>
            <numerusform>%n новых клиента</numerusform>
            <numerusform>%n новых клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n изменено</numerusform>
            <numerusform>%n изменено</numerusform>
            <numerusform>%n изменено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n без изменений</numerusform>
            <numerusform>%n без изменений</numerusform>
            <numerusform>%n без изменений</numerusform>
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
        <translation>Нового для импорта нет.</translation>
    </message>
    <message>
        <source>Next: columns</source>
        <translation>Далее: столбцы</translation>
    </message>
    <message>
        <source>Next: row by row</source>
        <translation>Далее: по строкам</translation>
    </message>
    <message>
        <source>Next: check</source>
        <translation>Далее: проверка</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Импорт %n строки</numerusform>
            <numerusform>Импорт %n строк</numerusform>
            <numerusform>Импорт %n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n client(s)</source>
        <translation>
            <numerusform>Импорт %n клиента</numerusform>
            <numerusform>Импорт %n клиентов</numerusform>
            <numerusform>Импорт %n клиентов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormPane</name>
    <message>
        <source>Saved as you leave a field, and kept with the client.</source>
        <translation>Сохраняется, как только вы покидаете поле, и лежит в карточке клиента.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>просрочен %n день</numerusform>
            <numerusform>просрочено %n дня</numerusform>
            <numerusform>просрочено %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клиент</numerusform>
            <numerusform>%n клиента</numerusform>
            <numerusform>%n клиентов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GeneralPart</name>
    <message>
        <source>Window</source>
        <translation>Окно</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Of the window. Each document has its own.</source>
        <translation>Язык окна. У каждого документа свой.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>System follows the computer, day and night.</source>
        <translation>«Системные» — как на компьютере, днём и ночью.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Roomy lists</source>
        <translation>Просторные списки</translation>
    </message>
    <message>
        <source>A little more air between the rows.</source>
        <translation>Чуть больше воздуха между строками.</translation>
    </message>
    <message>
        <source>No motion</source>
        <translation>Без анимации</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>Ничто не движется и не гаснет.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Системные</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлые</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмные</translation>
    </message>
</context>
<context>
    <name>GroupHead</name>
    <message numerus="yes">
        <source>%n field(s) filled in</source>
        <translation>
            <numerusform>заполнено %n поле</numerusform>
            <numerusform>заполнено %n поля</numerusform>
            <numerusform>заполнено %n полей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>Wake up</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Click or S: move to another stage</source>
        <translation>Щёлкните или S: другой этап</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Номер карточки</translation>
    </message>
    <message>
        <source>Responsible now</source>
        <translation>Кто ведёт сейчас</translation>
    </message>
    <message>
        <source>Line of business, city and address are not known yet</source>
        <translation>Сфера деятельности, город и адрес пока неизвестны</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Не звонить</translation>
    </message>
    <message>
        <source>{stage} since {day}</source>
        <translation>{stage} с {day}</translation>
    </message>
    <message>
        <source>comes back {day}</source>
        <translation>вернётся {day}</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Do not take</source>
        <translation>Не брать</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>Код товара</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>Строки заказа</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новая</translation>
    </message>
    <message>
        <source>change</source>
        <translation>изменение</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>known by the client code</source>
        <translation>узнано по коду клиента</translation>
    </message>
    <message>
        <source>known by the tax code</source>
        <translation>узнано по налоговому коду</translation>
    </message>
    <message>
        <source>known by the phone</source>
        <translation>узнано по телефону</translation>
    </message>
    <message>
        <source>known by the e-mail</source>
        <translation>узнано по e-mail</translation>
    </message>
    <message>
        <source>known by the name</source>
        <translation>узнано по названию</translation>
    </message>
    <message>
        <source>known by the order number</source>
        <translation>узнано по номеру заказа</translation>
    </message>
    <message>
        <source>known by the client, day and amount</source>
        <translation>узнано по клиенту, дню и сумме</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>The import is going on. Wait for it, or cancel it first.</source>
        <translation>Идёт импорт. Подождите или сначала отмените его.</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Таблицы</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Все файлы</translation>
    </message>
    <message>
        <source>Choose a table</source>
        <translation>Выберите таблицу</translation>
    </message>
    <message>
        <source>There are no cells in the clipboard. Copy them in your table first.</source>
        <translation>В буфере обмена нет ячеек. Сначала скопируйте их в своей таблице.</translation>
    </message>
    <message>
        <source>Pasted cells</source>
        <translation>Вставленные ячейки</translation>
    </message>
    <message>
        <source>It stays as it was</source>
        <translation>Всё остаётся как было</translation>
    </message>
    <message>
        <source>Something unexpected happened.</source>
        <translation>Случилось что-то неожиданное.</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Ничего не импортировано</translation>
    </message>
    <message>
        <source>The import was cancelled. The book is as it was.</source>
        <translation>Импорт отменён. Книга такая, как была.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}, sheet “{sheet}”, {rows}</source>
        <translation>{file}, лист «{sheet}», {rows}</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Выбрать файл</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>Вставить ячейки</translation>
    </message>
    <message>
        <source>Next column</source>
        <translation>Следующий столбец</translation>
    </message>
    <message>
        <source>Choose a field</source>
        <translation>Выбрать поле</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбор</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>Импорт из Excel</translation>
    </message>
    <message>
        <source>Other file…</source>
        <translation>Другой файл…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Что будет</translation>
    </message>
    <message>
        <source>Check and import</source>
        <translation>Проверка и импорт</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
</context>
<context>
    <name>LetterRail</name>
    <message>
        <source>Letters</source>
        <translation>Буквы</translation>
    </message>
</context>
<context>
    <name>LogLine</name>
    <message>
        <source>Write what happened…</source>
        <translation>Запишите, что произошло…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
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
        <translation>Открыть файл книги…</translation>
    </message>
    <message>
        <source>Close this book</source>
        <translation>Закрыть эту книгу</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>Открыть книгу</translation>
    </message>
</context>
<context>
    <name>Maker</name>
    <message>
        <source>No preview</source>
        <translation>Просмотра нет</translation>
    </message>
    <message>
        <source>The PDF was not saved</source>
        <translation>PDF не сохранён</translation>
    </message>
    <message>
        <source>The document was not made</source>
        <translation>Документ не сделан</translation>
    </message>
    <message>
        <source>It was not printed</source>
        <translation>Не напечатано</translation>
    </message>
    <message>
        <source>The document is ready, but not noted in the book</source>
        <translation>Документ готов, но в книге он не записан</translation>
    </message>
    <message>
        <source>The printer did not take it. Is it on, does it have paper?</source>
        <translation>Принтер его не принял. Включён ли он, есть ли бумага?</translation>
    </message>
</context>
<context>
    <name>Middle</name>
    <message>
        <source>Parts of the card</source>
        <translation>Части карточки</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Хронология</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Type a day, for example 24.06.</source>
        <translation>Введите день, например 24.06.</translation>
    </message>
    <message>
        <source>Type an hour, for example 15:30.</source>
        <translation>Введите время, например 15:30.</translation>
    </message>
</context>
<context>
    <name>MoveStepDialog</name>
    <message>
        <source>Move the step</source>
        <translation>Перенести шаг</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
</context>
<context>
    <name>NewClientDialog</name>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>Name of the company or person</source>
        <translation>Название компании или имя человека</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Контактное лицо</translation>
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
        <translation>Код (ЕГРПОУ / ИНН)</translation>
    </message>
    <message>
        <source>Add client</source>
        <translation>Добавить клиента</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>It looks like “{name}”{place}, already in the book.</source>
        <translation>Похоже на «{name}»{place}: такая карточка уже есть в книге.</translation>
    </message>
    <message>
        <source>Type the name of the client.</source>
        <translation>Введите название клиента.</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Printed on the client card</source>
        <translation>Печатается в карточке клиента</translation>
    </message>
    <message>
        <source>For you alone: not printed unless you say so</source>
        <translation>Только для вас: не печатается, если вы не попросите</translation>
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
        <translation>Логотип: добавьте в настройках</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation>Пустой бланк</translation>
    </message>
    <message>
        <source>Headings and lines to fill by hand</source>
        <translation>Заголовки и линии для ручки</translation>
    </message>
    <message>
        <source>What to include</source>
        <translation>Что включить</translation>
    </message>
    <message>
        <source>History on page 2</source>
        <translation>История на стр. 2</translation>
    </message>
    <message>
        <source>Personal notes, this time only</source>
        <translation>Личные заметки, только в этот раз</translation>
    </message>
    <message>
        <source>Each client on a new sheet of paper</source>
        <translation>Каждый клиент на новом листе</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>Язык документа</translation>
    </message>
</context>
<context>
    <name>OrderDialog</name>
    <message>
        <source>New order</source>
        <translation>Новый заказ</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Заказ {number}</translation>
    </message>
    <message>
        <source>Save order</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>автоматически</translation>
    </message>
    <message>
        <source>Sum, {currency}</source>
        <translation>Сумма, {currency}</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Возврат…</translation>
    </message>
    <message>
        <source>the sum of the lines</source>
        <translation>сумма строк</translation>
    </message>
    <message>
        <source>{day}: {sum} came back</source>
        <translation>{day}: возвращено {sum}</translation>
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
        <translation>Добавить строку</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Убрать строку</translation>
    </message>
</context>
<context>
    <name>OrdersCard</name>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>с {day}</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>Все {n}</translation>
    </message>
    <message numerus="yes">
        <source>total, %n order(s)</source>
        <translation>
            <numerusform>всего, %n заказ</numerusform>
            <numerusform>всего, %n заказа</numerusform>
            <numerusform>всего, %n заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} из {whole}</translation>
    </message>
    <message>
        <source>average check</source>
        <translation>средний чек</translation>
    </message>
    <message>
        <source>order frequency</source>
        <translation>частота</translation>
    </message>
    <message>
        <source>product groups</source>
        <translation>групп товаров</translation>
    </message>
    <message>
        <source>By month, thousand {currency}</source>
        <translation>По месяцам, тыс. {currency}</translation>
    </message>
    <message>
        <source>{months}. Dashed: Regular threshold</source>
        <translation>{months}. Пунктир: порог постоянного</translation>
    </message>
    <message>
        <source>Nothing was bought in the last 6 months</source>
        <translation>За последние 6 месяцев ничего не куплено</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Заказов пока нет</translation>
    </message>
    <message>
        <source>Not bought yet. Note an offer</source>
        <translation>Ещё не куплено. Записать предложение</translation>
    </message>
</context>
<context>
    <name>OrdersTab</name>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>No orders yet. The first one moves the client towards care.</source>
        <translation>Заказов пока нет. Первый приблизит клиента к сопровождению.</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Новый заказ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Возврат…</translation>
    </message>
</context>
<context>
    <name>PartsList</name>
    <message>
        <source>Parts of the settings</source>
        <translation>Части настроек</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>People</source>
        <translation>Контактные лица</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Добавить человека</translation>
    </message>
    <message>
        <source>Add who you talk to</source>
        <translation>Добавьте, с кем вы говорите</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>New person</source>
        <translation>Новый человек</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>PipelinePage</name>
    <message>
        <source>{count} open, {sum} expected</source>
        <translation>В работе {count}, ожидаем {sum}</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клиент</numerusform>
            <numerusform>%n клиента</numerusform>
            <numerusform>%n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose card</source>
        <translation>Выбор карточки</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>Следующий этап</translation>
    </message>
    <message>
        <source>Previous stage</source>
        <translation>Предыдущий этап</translation>
    </message>
    <message>
        <source>Any stage</source>
        <translation>Любой этап</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Fold or unfold a function</source>
        <translation>Свернуть или развернуть</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Конвейер</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>{day}, order {number}</source>
        <translation>{day}, заказ {number}</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Нет следующего шага</translation>
    </message>
    <message>
        <source>Press T on the card to set one</source>
        <translation>Чтобы задать его, нажмите T в карточке</translation>
    </message>
    <message>
        <source>{when}, late. {kind}</source>
        <translation>{when}, поздно. {kind}</translation>
    </message>
    <message>
        <source>{when}. {kind}</source>
        <translation>{when}. {kind}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>total</source>
        <translation>всего</translation>
    </message>
    <message>
        <source>average check</source>
        <translation>средний чек</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>частота</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Orders by month, thousands</source>
        <translation>Заказы по месяцам, тыс.</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Стр. {page} из {count}</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Вместить</translation>
    </message>
    <message>
        <source>Blank form</source>
        <translation>Пустой бланк</translation>
    </message>
    <message>
        <source>Preview is the page that will be printed</source>
        <translation>Именно эта страница будет напечатана</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Mixed</source>
        <translation>Смешанная</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>точка с запятой ;</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>запятая ,</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>табуляция</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>черта |</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>What the table holds</source>
        <translation>Что в таблице</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Разделитель</translation>
    </message>
    <message>
        <source>First row holds the headings</source>
        <translation>В первой строке заголовки</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Which copy?</source>
        <translation>Какая копия?</translation>
    </message>
    <message>
        <source>The copy of {when} opens. Clients: {clients}, orders: {orders}. Restore it? A book that stands at the place you choose is kept as a copy.</source>
        <translation>Копия от {when} открывается. Клиентов: {clients}, заказов: {orders}. Восстановить её? Если в выбранном месте уже есть книга, она сохранится как копия.</translation>
    </message>
    <message>
        <source>Where to put the book</source>
        <translation>Куда положить книгу</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Return on order {number}</source>
        <translation>Возврат по заказу {number}</translation>
    </message>
    <message>
        <source>Write the return</source>
        <translation>Записать возврат</translation>
    </message>
    <message>
        <source>{sum} is left of this order</source>
        <translation>По этому заказу остаётся {sum}</translation>
    </message>
    <message>
        <source>Sum, {currency}</source>
        <translation>Сумма, {currency}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>This order is not paid: it counts in no figures yet.</source>
        <translation>Заказ не оплачен: он пока не входит ни в какие цифры.</translation>
    </message>
    <message>
        <source>The whole order</source>
        <translation>Весь заказ</translation>
    </message>
</context>
<context>
    <name>RowsStep</name>
    <message>
        <source>Row {number} of the file</source>
        <translation>Строка {number} в файле</translation>
    </message>
    <message>
        <source>The book knows all of this already.</source>
        <translation>Всё это в книге уже есть.</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Все строки</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменённые</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Без изменений</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущенные</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>На проверку</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>What changes, or why not</source>
        <translation>Что изменится или почему нет</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>Строки таблицы</translation>
    </message>
</context>
<context>
    <name>SafetyPart</name>
    <message>
        <source>Copying and testing…</source>
        <translation>Делаем и проверяем копию…</translation>
    </message>
    <message>
        <source>No copy yet</source>
        <translation>Копии пока нет</translation>
    </message>
    <message>
        <source>Make one now; after that a copy is made at each closing.</source>
        <translation>Сделайте её сейчас; дальше — при каждом закрытии.</translation>
    </message>
    <message>
        <source>Safe on this computer</source>
        <translation>В безопасности на этом компьютере</translation>
    </message>
    <message>
        <source>Copy of {when} tested: {clients}, {orders}.</source>
        <translation>Копия проверена ({when}): {clients}, {orders}.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клиент</numerusform>
            <numerusform>%n клиента</numerusform>
            <numerusform>%n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n заказ</numerusform>
            <numerusform>%n заказа</numerusform>
            <numerusform>%n заказов</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} МБ</translation>
    </message>
    <message>
        <source>opens</source>
        <translation>открывается</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Восстановить…</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручную</translation>
    </message>
    <message>
        <source>by itself, at exit</source>
        <translation>сама, при выходе</translation>
    </message>
    <message>
        <source>by itself, at start</source>
        <translation>сама, при запуске</translation>
    </message>
    <message>
        <source>by itself, daily</source>
        <translation>сама, ежедневно</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>перед импортом</translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation>перед обновлением</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>перед восстановлением</translation>
    </message>
    <message>
        <source>before a merge</source>
        <translation>перед объединением</translation>
    </message>
    <message>
        <source>before a change of rules</source>
        <translation>перед сменой правил</translation>
    </message>
    <message>
        <source>before a switch of the sales model</source>
        <translation>перед сменой модели продаж</translation>
    </message>
    <message>
        <source>Restore this copy?</source>
        <translation>Восстановить эту копию?</translation>
    </message>
    <message>
        <source>It holds {clients} and {orders}. Today&apos;s book is kept beside it as a copy “before a restore”, so you can go back.</source>
        <translation>В ней {clients} и {orders}. Сегодняшняя книга останется рядом как копия «перед восстановлением», так что можно вернуться.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Which copy?</source>
        <translation>Какая копия?</translation>
    </message>
    <message>
        <source>Checking the book…</source>
        <translation>Проверяем книгу…</translation>
    </message>
    <message>
        <source>The book is sound</source>
        <translation>Книга исправна</translation>
    </message>
    <message>
        <source>No damage found. {clients}, {orders}.</source>
        <translation>Повреждений нет. {clients}, {orders}.</translation>
    </message>
    <message>
        <source>The check found something</source>
        <translation>Проверка что-то нашла</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Записано: {path}</translation>
    </message>
    <message>
        <source>It did not work</source>
        <translation>Не получилось</translation>
    </message>
    <message>
        <source>Check the book</source>
        <translation>Проверить книгу</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Сделать копию</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Копии</translation>
    </message>
    <message>
        <source>14 days, then one a week, then one a month</source>
        <translation>14 дней, далее недельные и месячные</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>Восстановить из файла…</translation>
    </message>
    <message>
        <source>Restore never deletes: today&apos;s book is kept beside it as “before a restore”.</source>
        <translation>Восстановление ничего не стирает: сегодняшняя книга остаётся рядом как «перед восстановлением».</translation>
    </message>
    <message>
        <source>Where the book is</source>
        <translation>Где лежит книга</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Показать папку</translation>
    </message>
    <message>
        <source>Take your data with you</source>
        <translation>Заберите свои данные</translation>
    </message>
    <message>
        <source>All clients, people and orders</source>
        <translation>Все клиенты, лица и заказы</translation>
    </message>
</context>
<context>
    <name>SampleForm</name>
    <message>
        <source>Open the sample</source>
        <translation>Открыть пример</translation>
    </message>
    <message>
        <source>It is kept as a book of its own beside yours.</source>
        <translation>Это отдельная книга, она лежит рядом с вашей.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Сделать копию</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Общее</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Компания</translation>
    </message>
    <message>
        <source>Stages and norms</source>
        <translation>Этапы и нормы</translation>
    </message>
    <message>
        <source>Data safety</source>
        <translation>Безопасность</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Конвейер</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Find a client…</source>
        <translation>Найти…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Не сохранено</translation>
    </message>
    <message>
        <source>Saved. Kept on this computer</source>
        <translation>Сохранено на этом компьютере</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клиент</numerusform>
            <numerusform>%n клиента</numerusform>
            <numerusform>%n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Find a client</source>
        <translation>Найти клиента</translation>
    </message>
</context>
<context>
    <name>SkippedCard</name>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Записано: {path}</translation>
    </message>
    <message>
        <source>The file could not be written: {path}</source>
        <translation>Файл не удалось записать: {path}</translation>
    </message>
    <message>
        <source>skipped rows</source>
        <translation>пропущенные строки</translation>
    </message>
    <message>
        <source>Save the skipped rows</source>
        <translation>Сохранить пропущенные строки</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Why it was skipped</source>
        <translation>Почему пропущена</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; save them as CSV to see all</source>
        <translation>
            <numerusform>и ещё %n; чтобы увидеть все, сохраните как CSV</numerusform>
            <numerusform>и ещё %n; чтобы увидеть все, сохраните как CSV</numerusform>
            <numerusform>и ещё %n; чтобы увидеть все, сохраните как CSV</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Сохранить как CSV…</translation>
    </message>
    <message>
        <source>Skipped rows</source>
        <translation>Пропущенные строки</translation>
    </message>
    <message>
        <source>mend them in the file and import it again: nothing is doubled</source>
        <translation>исправьте и импортируйте снова: не удвоится</translation>
    </message>
</context>
<context>
    <name>SpecialTermsDialog</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>for example: 60 days to pay, free delivery</source>
        <translation>например: оплата за 60 дней, бесплатная доставка</translation>
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
        <translation>Какого конкурента выбрали</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Примечание</translation>
    </message>
</context>
<context>
    <name>StageEditor</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>What must be done here</source>
        <translation>Что нужно здесь сделать</translation>
    </message>
    <message>
        <source>Norm, days</source>
        <translation>Норма, дней</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Раньше</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
</context>
<context>
    <name>StagesPart</name>
    <message>
        <source>Names, texts and norms are yours. The four functions and their colours do not change.</source>
        <translation>Названия, тексты и нормы — ваши. Четыре функции и их цвета не меняются.</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>Добавить этап</translation>
    </message>
    <message>
        <source>New stage {number}</source>
        <translation>Новый этап {number}</translation>
    </message>
</context>
<context>
    <name>StepBanner</name>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Print plan</source>
        <translation>Печать плана</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Set a step</source>
        <translation>Задать шаг</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>In the bin since {day}</source>
        <translation>В корзине с {day}</translation>
    </message>
    <message>
        <source>It is in no list until you restore it.</source>
        <translation>Его нет ни в одном списке, пока вы его не восстановите.</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Нет следующего шага</translation>
    </message>
    <message>
        <source>None is needed off the track.</source>
        <translation>Вне конвейера он не нужен.</translation>
    </message>
    <message>
        <source>Set one, and nothing will be forgotten.</source>
        <translation>Задайте его, и ничто не забудется.</translation>
    </message>
    <message>
        <source>{what} with {person}</source>
        <translation>{what}, {person}</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>просрочен %n день</numerusform>
            <numerusform>просрочено %n дня</numerusform>
            <numerusform>просрочено %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>Next step: {when}</source>
        <translation>Следующий шаг: {when}</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Set the step</source>
        <translation>Задать шаг</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>What will be done</source>
        <translation>Что будет сделано</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>без определённого лица</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>С кем</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
</context>
<context>
    <name>TableField</name>
    <message>
        <source>Printed until you add your own: {text}</source>
        <translation>Печатается, пока вы не добавите своё: {text}</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Добавить строку</translation>
    </message>
</context>
<context>
    <name>TableRow</name>
    <message>
        <source>Remove row {number}</source>
        <translation>Убрать строку {number}</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>One on each line</source>
        <translation>По одному в строке</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Timeline</source>
        <translation>Хронология</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Remove the entry</source>
        <translation>Убрать запись</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>There is no such file. Choose an Excel or CSV file.</source>
        <translation>Такого файла нет. Выберите файл Excel или CSV.</translation>
    </message>
    <message>
        <source>Type the name of the company, or your own.</source>
        <translation>Введите название компании или своё имя.</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>Открыть книгу</translation>
    </message>
    <message>
        <source>Every client,
every next step.</source>
        <translation>Каждый клиент,
каждый шаг вперёд.</translation>
    </message>
    <message>
        <source>A card for each client, from the first call to VIP. It works without the internet and keeps everything in one file on this computer.</source>
        <translation>Карточка на каждого клиента, от первого звонка до VIP. Работает без интернета и хранит всё в одном файле на этом компьютере.</translation>
    </message>
    <message>
        <source>Start your client book</source>
        <translation>Начните свою книгу клиентов</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Create a new book</source>
        <translation>Создать новую книгу</translation>
    </message>
    <message>
        <source>Empty, with the usual stages and rules. You can change them later.</source>
        <translation>Пустая, с привычными этапами и правилами. Изменить их можно потом.</translation>
    </message>
    <message>
        <source>Import my Excel</source>
        <translation>Импорт из Excel</translation>
    </message>
    <message>
        <source>Takes .xlsx and .csv, finds duplicates, changes nothing in your file.</source>
        <translation>Берёт .xlsx и .csv, находит дубликаты, ничего не меняет в вашем файле.</translation>
    </message>
    <message>
        <source>Open the sample book</source>
        <translation>Открыть книгу-пример</translation>
    </message>
    <message>
        <source>148 clients of a coffee roastery. Try everything, delete it when done.</source>
        <translation>148 клиентов обжарщика кофе. Попробуйте всё, потом удалите.</translation>
    </message>
    <message>
        <source>Open a book file…</source>
        <translation>Открыть файл книги…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Восстановить из копии…</translation>
    </message>
    <message>
        <source>No account, nothing leaves this computer</source>
        <translation>Без регистрации, всё на этом компьютере</translation>
    </message>
</context>
<context>
    <name>WhyCard</name>
    <message>
        <source>Why flagged</source>
        <translation>Откуда отметка</translation>
    </message>
    <message>
        <source>No marks, and no rule is set up.</source>
        <translation>Отметок нет, и ни одно правило не задано.</translation>
    </message>
    <message>
        <source>Review {day}</source>
        <translation>Пересмотреть {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) behind it, the last {number}</source>
        <translation>
            <numerusform>%n заказ в основе, последний {number}</numerusform>
            <numerusform>%n заказа в основе, последний {number}</numerusform>
            <numerusform>%n заказов в основе, последний {number}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkLine</name>
    <message>
        <source>Preparing the document: {percent}%</source>
        <translation>Готовим документ: {percent} %</translation>
    </message>
    <message>
        <source>Preparing the document…</source>
        <translation>Готовим документ…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
</TS>
