<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_UA" sourcelanguage="en_GB">
<context>
    <name>AboutPart</name>
    <message>
        <source>Delete the whole book?</source>
        <translation>Удалить всю книгу?</translation>
    </message>
    <message>
        <source>The book, its attachments and all its copies on this computer and in the second place are deleted for good. Nothing can bring them back. To keep the data, pack or export it first.</source>
        <translation>Книга, её вложения и все копии на этом компьютере и во втором месте будут удалены навсегда. Вернуть их не удастся. Чтобы сохранить данные, сначала упакуйте или выгрузите их.</translation>
    </message>
    <message>
        <source>Type {name} to agree</source>
        <translation>Наберите {name} в знак согласия</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Удалить всё</translation>
    </message>
    <message>
        <source>The book “{name}” and its copies are deleted.</source>
        <translation>Книга «{name}» и её копии удалены.</translation>
    </message>
    <message>
        <source>The book is deleted, but these copies were not reached: {folders}</source>
        <translation>Книга удалена, но до этих копий не удалось добраться: {folders}</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>версия {version}</translation>
    </message>
    <message>
        <source>An offline client book. Nothing leaves this computer: no account, no server, no statistics.</source>
        <translation>Книга клиентов без интернета. Ничто не покидает этого компьютера: ни учётной записи, ни сервера, ни статистики.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Лицензии</translation>
    </message>
    <message>
        <source>free software, MIT licence</source>
        <translation>свободная программа, лицензия MIT</translation>
    </message>
    <message>
        <source>fonts: SIL Open Font License; DejaVu has its own</source>
        <translation>шрифты: SIL Open Font License; у DejaVu своя</translation>
    </message>
    <message>
        <source>icons: MIT licence</source>
        <translation>значки: лицензия MIT</translation>
    </message>
    <message>
        <source>window: GNU LGPL, version 3</source>
        <translation>окно: GNU LGPL, версия 3</translation>
    </message>
    <message>
        <source>If something goes wrong</source>
        <translation>Если что-то пойдёт не так</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Журналы работы</translation>
    </message>
    <message>
        <source>{folder}; no client data in them</source>
        <translation>{folder}; данных клиентов в них нет</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>This book and all its copies</source>
        <translation>Эта книга и все её копии</translation>
    </message>
    <message>
        <source>for good; you type its name to agree</source>
        <translation>навсегда; в знак согласия наберёте её название</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Удалить…</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>An order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>A step forward</source>
        <translation>Шаг вперёд</translation>
    </message>
    <message>
        <source>Talks go on</source>
        <translation>Разговор продолжается</translation>
    </message>
    <message>
        <source>A refusal</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>From us</source>
        <translation>От нас</translation>
    </message>
    <message>
        <source>From them</source>
        <translation>От них</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Обычное</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Жалоба</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Рекомендация</translation>
    </message>
    <message>
        <source>as in Settings</source>
        <translation>как в настройках</translation>
    </message>
    <message>
        <source>at the hour</source>
        <translation>в самый час</translation>
    </message>
    <message>
        <source>15 min before</source>
        <translation>за 15 мин</translation>
    </message>
    <message>
        <source>an hour before</source>
        <translation>за час</translation>
    </message>
    <message>
        <source>a day before</source>
        <translation>за день</translation>
    </message>
    <message>
        <source>no reminder</source>
        <translation>без напоминания</translation>
    </message>
    <message>
        <source>{n} min before</source>
        <translation>за {n} мин</translation>
    </message>
    <message>
        <source>it helped</source>
        <translation>помогло</translation>
    </message>
    <message>
        <source>Objection: {what}</source>
        <translation>Возражение: {what}</translation>
    </message>
    <message>
        <source>now; yesterday 15:00; 12.06</source>
        <translation>сейчас; вчера 15:00; 12.06</translation>
    </message>
</context>
<context>
    <name>ActivityDialog</name>
    <message>
        <source>A planned step</source>
        <translation>Запланированный шаг</translation>
    </message>
    <message>
        <source>An entry</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>Сделано…</translation>
    </message>
    <message>
        <source>It was changed meanwhile and says now: “{text}”. Save again to put yours over it.</source>
        <translation>Тем временем это изменили, и теперь там: «{text}». Сохраните ещё раз, чтобы заменить своим.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>ActivityForm</name>
    <message>
        <source>Who began</source>
        <translation>Кто начал</translation>
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
    <message>
        <source>What</source>
        <translation>Что</translation>
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
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минут</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Напоминание</translation>
    </message>
    <message>
        <source>Competitor met</source>
        <translation>Встретился конкурент</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Отметка</translation>
    </message>
    <message>
        <source>Objections, competitor, mark…</source>
        <translation>Возражения, конкурент, отметка…</translation>
    </message>
</context>
<context>
    <name>AdvicePanel</name>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>без ответа: %n</numerusform>
            <numerusform>без ответа: %n</numerusform>
            <numerusform>без ответа: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>answered from the book; change any answer</source>
        <translation>ответы взяты из книги; любой можно изменить</translation>
    </message>
    <message>
        <source>Your model suits you: {model}</source>
        <translation>Ваша модель вам подходит: {model}</translation>
    </message>
    <message>
        <source>For now: {model}</source>
        <translation>Пока что: {model}</translation>
    </message>
    <message>
        <source>Your goal: {model}. {summary}</source>
        <translation>Ваша цель: {model}. {summary}</translation>
    </message>
    <message>
        <source>A first tier before the seller</source>
        <translation>Первый уровень перед продавцом</translation>
    </message>
    <message>
        <source>An account manager after the sale</source>
        <translation>Аккаунт-менеджер после продажи</translation>
    </message>
    <message>
        <source>{points} of {threshold}: yes</source>
        <translation>{points} из {threshold}: да</translation>
    </message>
    <message>
        <source>{points} of {threshold}: not needed</source>
        <translation>{points} из {threshold}: не нужно</translation>
    </message>
    <message>
        <source>Look at the model</source>
        <translation>Посмотреть модель</translation>
    </message>
    <message>
        <source>The adviser never switches by itself.</source>
        <translation>Советник сам ничего не переключает.</translation>
    </message>
    <message>
        <source>What speaks for it</source>
        <translation>Аргументы за</translation>
    </message>
    <message>
        <source>What speaks against it (ours)</source>
        <translation>Аргументы против (наши)</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Первые шаги</translation>
    </message>
    <message>
        <source>Which sales model suits us?</source>
        <translation>Какая модель продаж нам подходит?</translation>
    </message>
</context>
<context>
    <name>AgainForm</name>
    <message>
        <source>When to call again? Enter alone: {day}</source>
        <translation>Когда перезвонить? Только Enter: {day}</translation>
    </message>
    <message>
        <source>Write down, next</source>
        <translation>Записать и дальше</translation>
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
        <source>Call again</source>
        <translation>Перезвонить</translation>
    </message>
</context>
<context>
    <name>AgreedCard</name>
    <message>
        <source>What {person} promised</source>
        <translation>Обещания: {person}</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Обещано</translation>
    </message>
    <message>
        <source>Note from {person}</source>
        <translation>Заметка: {person}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>What the next person should know: manner, hours, sore points</source>
        <translation>Что нужно знать следующему: манера, часы, больные темы</translation>
    </message>
    <message>
        <source>They: {text}</source>
        <translation>Они: {text}</translation>
    </message>
    <message>
        <source>No promise is open.</source>
        <translation>Открытых обещаний нет.</translation>
    </message>
</context>
<context>
    <name>AidSheets</name>
    <message>
        <source>No printer is set up on this computer. Save a PDF instead.</source>
        <translation>На этом компьютере нет принтера. Сохраните вместо этого PDF.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Сохранено: {file}</translation>
    </message>
    <message>
        <source>Sent to the printer {printer}</source>
        <translation>Отправлено на принтер {printer}</translation>
    </message>
    <message>
        <source>The printer did not take it. Is it on, does it have paper?</source>
        <translation>Принтер его не принял. Включён ли он, есть ли бумага?</translation>
    </message>
</context>
<context>
    <name>AnswerDays</name>
    <message>
        <source>Working days to answer, then the owner is reminded</source>
        <translation>Рабочих дней на ответ, потом напоминание получает владелец</translation>
    </message>
    <message>
        <source>Working days from the answer to the first contact</source>
        <translation>Рабочих дней от ответа до первого контакта</translation>
    </message>
    <message>
        <source>Kept in the book at once, not with the draft; hand-overs already proposed keep their day to answer.</source>
        <translation>Записывается в книгу сразу, не вместе с черновиком; уже предложенные передачи сохраняют свой день ответа.</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Answered</source>
        <translation>Ответили</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>what was answered, may stay empty</source>
        <translation>что ответили, можно не писать</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Ответ</translation>
    </message>
</context>
<context>
    <name>AnswerEditor</name>
    <message>
        <source>or another day</source>
        <translation>или другой день</translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation>Что ответили</translation>
    </message>
    <message>
        <source>by what day</source>
        <translation>к какому дню</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Ответить до</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>Why anyway</source>
        <translation>Почему всё равно</translation>
    </message>
    <message>
        <source>kept in the history of the client</source>
        <translation>остаётся в истории клиента</translation>
    </message>
</context>
<context>
    <name>AutomaticCopies</name>
    <message>
        <source>Automatic copies</source>
        <translation>Автоматические копии</translation>
    </message>
    <message>
        <source>When the program closes</source>
        <translation>При закрытии программы</translation>
    </message>
    <message>
        <source>if something changed; daily while it runs</source>
        <translation>если что-то изменилось; ежедневно во время работы</translation>
    </message>
    <message>
        <source>Before imports and rule changes</source>
        <translation>Перед импортом и сменой правил</translation>
    </message>
    <message>
        <source>so each can be undone whole</source>
        <translation>чтобы каждое можно было отменить целиком</translation>
    </message>
    <message>
        <source>beside the book</source>
        <translation>рядом с книгой</translation>
    </message>
    <message>
        <source>{folder} is not there now; copies go beside the book</source>
        <translation>{folder} сейчас нет; копии идут рядом с книгой</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Beside the book</source>
        <translation>Рядом с книгой</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Добавить…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>No second place yet</source>
        <translation>Второго места ещё нет</translation>
    </message>
    <message>
        <source>Add a USB stick or a network folder. If the disk breaks, this one saves you.</source>
        <translation>Добавьте флешку или сетевую папку. Если диск сломается, она спасёт.</translation>
    </message>
    <message>
        <source>last copy there {when}</source>
        <translation>последняя копия там: {when}</translation>
    </message>
    <message>
        <source>no copy there yet</source>
        <translation>копий там ещё нет</translation>
    </message>
    <message>
        <source>The second place is not there</source>
        <translation>Второго места сейчас нет</translation>
    </message>
    <message>
        <source>The second place was not reached</source>
        <translation>Второе место недоступно</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>Второе место</translation>
    </message>
    <message>
        <source>Where copies go</source>
        <translation>Куда идут копии</translation>
    </message>
    <message>
        <source>The second place of copies</source>
        <translation>Второе место копий</translation>
    </message>
</context>
<context>
    <name>BandHead</name>
    <message>
        <source>folded</source>
        <translation>свёрнуто</translation>
    </message>
</context>
<context>
    <name>BantCard</name>
    <message>
        <source>not asked yet</source>
        <translation>ещё не спрашивали</translation>
    </message>
    <message>
        <source>qualified {day}</source>
        <translation>от {day}</translation>
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
        <source>The four questions</source>
        <translation>Четыре вопроса</translation>
    </message>
    <message>
        <source>1–4 question, 0–3 level, − not known</source>
        <translation>1–4 вопрос, 0–3 уровень, − неизвестно</translation>
    </message>
    <message>
        <source>What to ask</source>
        <translation>Что спросить</translation>
    </message>
    <message>
        <source>not known, because…</source>
        <translation>неизвестно, потому что…</translation>
    </message>
    <message>
        <source>Why it is not known</source>
        <translation>Почему неизвестно</translation>
    </message>
    <message>
        <source>BANT {n} of {count}</source>
        <translation>BANT {n} из {count}</translation>
    </message>
    <message>
        <source>Written down {day} by {person}</source>
        <translation>Записано {day}, {person}</translation>
    </message>
    <message>
        <source>Written down {day}</source>
        <translation>Записано {day}</translation>
    </message>
    <message>
        <source>need only: enough</source>
        <translation>только потребность: достаточно</translation>
    </message>
    <message>
        <source>need only: not yet</source>
        <translation>только потребность: ещё нет</translation>
    </message>
    <message>
        <source>the gate is open</source>
        <translation>дальше можно</translation>
    </message>
    <message>
        <source>the gate is shut</source>
        <translation>дальше пока нельзя</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>ещё не спрашивали</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
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
    <name>BinDialog</name>
    <message>
        <source>Competitors in the bin</source>
        <translation>Конкуренты в корзине</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Take out of the bin</source>
        <translation>Достать из корзины</translation>
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
    <message>
        <source>no step</source>
        <translation>нет шага</translation>
    </message>
    <message>
        <source>{days} d late</source>
        <translation>{days} дн. назад</translation>
    </message>
    <message>
        <source>Seller, tag or city</source>
        <translation>Продавец, метка или город</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Убрать фильтр</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Без шага</translation>
    </message>
    <message>
        <source>Over the norm</source>
        <translation>Выше нормы</translation>
    </message>
    <message>
        <source>Let go to move it anyway.</source>
        <translation>Отпустите, чтобы перевести всё равно.</translation>
    </message>
    <message>
        <source>Move anyway</source>
        <translation>Перевести всё равно</translation>
    </message>
    <message>
        <source>Let go to answer it.</source>
        <translation>Отпустите, чтобы ответить.</translation>
    </message>
    <message>
        <source>Only the owner may move it anyway.</source>
        <translation>Перевести всё равно может только владелец.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ещё нет</translation>
    </message>
    <message>
        <source>Asks for the date of the meeting.</source>
        <translation>Спросит дату встречи.</translation>
    </message>
    <message>
        <source>Asks for the sum expected.</source>
        <translation>Спросит ожидаемую сумму.</translation>
    </message>
    <message>
        <source>Asks when the client comes back.</source>
        <translation>Спросит, когда клиент вернётся.</translation>
    </message>
    <message>
        <source>Asks for the reason.</source>
        <translation>Спросит причину.</translation>
    </message>
    <message>
        <source>Asks for: {fields}.</source>
        <translation>Спросит: {fields}.</translation>
    </message>
    <message>
        <source>Passes the check: the need is known.</source>
        <translation>Проверка пройдена: потребность известна.</translation>
    </message>
    <message>
        <source>The need is not known yet.</source>
        <translation>Потребность ещё не известна.</translation>
    </message>
    <message>
        <source>The need is at level {have} of {wanted}.</source>
        <translation>Потребность на уровне {have} из {wanted}.</translation>
    </message>
    <message>
        <source>Passes the check: BANT {have} of {wanted}.</source>
        <translation>Проверка пройдена: BANT {have} из {wanted}.</translation>
    </message>
    <message>
        <source>BANT {have} of {wanted}. Not answered: {missing}.</source>
        <translation>BANT {have} из {wanted}. Без ответа: {missing}.</translation>
    </message>
    <message>
        <source>Passes the check: the first sale is made.</source>
        <translation>Проверка пройдена: первая продажа есть.</translation>
    </message>
    <message>
        <source>Passes the check: the rule of VIP holds.</source>
        <translation>Проверка пройдена: правило VIP выполнено.</translation>
    </message>
    <message>
        <source>The rule of VIP does not hold yet.</source>
        <translation>Правило VIP ещё не выполнено.</translation>
    </message>
    <message>
        <source>Passes the check: the client is qualified.</source>
        <translation>Проверка пройдена: клиент квалифицирован.</translation>
    </message>
    <message>
        <source>Not yet: {distance}.</source>
        <translation>Ещё нет: {distance}.</translation>
    </message>
    <message>
        <source>No proof of a sale yet: {have} of {wanted} orders agreed.</source>
        <translation>Продажа ещё не подтверждена: согласовано {have} из {wanted} заказов.</translation>
    </message>
    <message>
        <source>No proof of a sale yet: {have} of {wanted} orders prepaid.</source>
        <translation>Продажа ещё не подтверждена: предоплата внесена за {have} из {wanted} заказов.</translation>
    </message>
    <message>
        <source>No proof of a sale yet: {have} of {wanted} orders paid.</source>
        <translation>Продажа ещё не подтверждена: оплачено {have} из {wanted} заказов.</translation>
    </message>
</context>
<context>
    <name>BoardHeader</name>
    <message>
        <source>Filter: {count}</source>
        <translation>Фильтр: {count}</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Whose clients</source>
        <translation>Чьи клиенты</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Конвейер</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>over norm, or no next step</source>
        <translation>выше нормы или без шага</translation>
    </message>
    <message>
        <source>far over norm, or quiet</source>
        <translation>намного выше нормы или затих</translation>
    </message>
</context>
<context>
    <name>BoardWeek</name>
    <message>
        <source>{done} of {norm}</source>
        <translation>{done} из {norm}</translation>
    </message>
    <message>
        <source>{done} of {norm} this week</source>
        <translation>{done} из {norm} за неделю</translation>
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
        <source>Add the others in Settings, People.</source>
        <translation>Других добавьте в Настройках, «Команда».</translation>
    </message>
    <message>
        <source>Nothing is written before you see it.</source>
        <translation>Ничего не записываем, пока вы не увидите.</translation>
    </message>
    <message>
        <source>You can split the work later.</source>
        <translation>Разделить работу можно позже.</translation>
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
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>Who sells today</source>
        <translation>Кто продаёт сегодня</translation>
    </message>
    <message>
        <source>Only me, or one seller does it all</source>
        <translation>Только я, или всё делает один продавец</translation>
    </message>
    <message>
        <source>Several people, I will split the work</source>
        <translation>Несколько людей, я разделю работу</translation>
    </message>
    <message>
        <source>Your name, if you like</source>
        <translation>Ваше имя, если хотите</translation>
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
        <source>Create book</source>
        <translation>Создать книгу</translation>
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
    <name>BookPlace</name>
    <message>
        <source>Where the book is</source>
        <translation>Где лежит книга</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Показать папку</translation>
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
    <name>CalendarFile</name>
    <message>
        <source>steps</source>
        <translation>шаги</translation>
    </message>
    <message>
        <source>my steps</source>
        <translation>мои шаги</translation>
    </message>
    <message>
        <source>Save steps to calendar</source>
        <translation>Сохранить шаги в календарь</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) saved for the calendar</source>
        <translation>
            <numerusform>%n шаг сохранён для календаря</numerusform>
            <numerusform>%n шага сохранены для календаря</numerusform>
            <numerusform>%n шагов сохранено для календаря</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}, in {folder}</source>
        <translation>{file}, в папке {folder}</translation>
    </message>
</context>
<context>
    <name>Calling</name>
    <message>
        <source>not said</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>New list to call</source>
        <translation>Новый список для обзвона</translation>
    </message>
    <message>
        <source>Rename the list</source>
        <translation>Переименовать список</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Restaurants of Lviv, web directory</source>
        <translation>Рестораны Львова, веб-справочник</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Where the addresses are from</source>
        <translation>Откуда адреса</translation>
    </message>
    <message>
        <source>The clients made of this list keep it as their source.</source>
        <translation>Клиенты из этого списка сохранят его как источник.</translation>
    </message>
    <message>
        <source>Add to call</source>
        <translation>Добавить к обзвону</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Press Add again to keep both.</source>
        <translation>Нажмите «Добавить» ещё раз, чтобы оставить обоих.</translation>
    </message>
    <message>
        <source>{n} of {all} back</source>
        <translation>вернулось {n} из {all}</translation>
    </message>
    <message>
        <source>Packet {n}: {who}</source>
        <translation>Пакет {n}: {who}</translation>
    </message>
    <message>
        <source>To call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>Again today</source>
        <translation>Сегодня снова</translation>
    </message>
    <message>
        <source>Again later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Отказали</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>Не наши</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Неверный номер</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Не звонить</translation>
    </message>
    <message>
        <source>Became clients</source>
        <translation>Стали клиентами</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>again {when}</source>
        <translation>снова {when}</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбор</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Where they hang up</source>
        <translation>Где кладут трубку</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Hung up</source>
        <translation>Положили трубку</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Возражения</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Набрать</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>К списку</translation>
    </message>
    <message>
        <source>The marked one</source>
        <translation>Отмеченное</translation>
    </message>
    <message>
        <source>Interested</source>
        <translation>Заинтересованы</translation>
    </message>
    <message>
        <source>Back to the talk</source>
        <translation>Назад к разговору</translation>
    </message>
    <message>
        <source>Did it help?</source>
        <translation>Помогло?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>How to answer</source>
        <translation>Как ответить</translation>
    </message>
    <message>
        <source>Write down, next</source>
        <translation>Записать и дальше</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Следующее поле</translation>
    </message>
    <message>
        <source>put away</source>
        <translation>убран</translation>
    </message>
    <message>
        <source>{n} again today</source>
        <translation>сегодня снова: {n}</translation>
    </message>
    <message>
        <source>{n} became clients</source>
        <translation>стали клиентами: {n}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation>из {n}</translation>
    </message>
    <message>
        <source>all called</source>
        <translation>все обзвонены</translation>
    </message>
    <message>
        <source>Company or person</source>
        <translation>Компания или человек</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Кто отвечает</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Должность</translation>
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
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Отрасль</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Код (ЕГРПОУ / ИНН)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
</context>
<context>
    <name>CallingHead</name>
    <message>
        <source>Calling base</source>
        <translation>База для обзвона</translation>
    </message>
    <message numerus="yes">
        <source>%n left to call</source>
        <translation>
            <numerusform>остался %n звонок</numerusform>
            <numerusform>осталось %n звонка</numerusform>
            <numerusform>осталось %n звонков</numerusform>
        </translation>
    </message>
    <message>
        <source>{left}, {n} of them again today</source>
        <translation>{left}, из них сегодня снова: {n}</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} из {all}</translation>
    </message>
    <message>
        <source>Packets and counts</source>
        <translation>Пакеты и подсчёты</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Start calling</source>
        <translation>Начать обзвон</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>К списку</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Скрипт</translation>
    </message>
</context>
<context>
    <name>CallingPage</name>
    <message>
        <source>{name} asked not to be called.</source>
        <translation>{name}: просили не звонить.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
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
        <source>Competitor met: {name}</source>
        <translation>Встретился конкурент: {name}</translation>
    </message>
    <message>
        <source>Nothing planned: {why}</source>
        <translation>Ничего не запланировано: {why}</translation>
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
        <source>Handed over</source>
        <translation>Передано</translation>
    </message>
    <message>
        <source>Became {mark}</source>
        <translation>Отметка: {mark}</translation>
    </message>
    <message>
        <source>One more reason: {mark}</source>
        <translation>Ещё одно основание: {mark}</translation>
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
        <source>Who has this client</source>
        <translation>У кого этот клиент</translation>
    </message>
    <message>
        <source>Pick a day…</source>
        <translation>Выбрать день…</translation>
    </message>
    <message>
        <source>bought {n} of {wanted}</source>
        <translation>куплено {n} из {wanted}</translation>
    </message>
    <message>
        <source>{percent}% of {sum}</source>
        <translation>{percent} % от {sum}</translation>
    </message>
    <message>
        <source>by total</source>
        <translation>по сумме</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>24.06 15:00, +3d or Fri 10:00</source>
        <translation>24.06 15:00, завтра или пт 10:00</translation>
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
        <source>Tomorrow</source>
        <translation>Завтра</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Через неделю</translation>
    </message>
    <message>
        <source>in 3 months</source>
        <translation>через 3 месяца</translation>
    </message>
    <message>
        <source>in half a year</source>
        <translation>через полгода</translation>
    </message>
    <message>
        <source>Special terms</source>
        <translation>Особые условия</translation>
    </message>
    <message>
        <source>Each of {n} months ≥ {sum}</source>
        <translation>Каждый из {n} месяцев ≥ {sum}</translation>
    </message>
    <message>
        <source>With us ≥ {n} months</source>
        <translation>С нами ≥ {n} мес.</translation>
    </message>
    <message>
        <source>Total ≥ {sum}</source>
        <translation>Всего ≥ {sum}</translation>
    </message>
    <message>
        <source>Since {day} ≥ {sum}</source>
        <translation>С {day} ≥ {sum}</translation>
    </message>
    <message>
        <source>{sum} since {day}</source>
        <translation>{sum} с {day}</translation>
    </message>
    <message>
        <source>We promised</source>
        <translation>Мы обещали</translation>
    </message>
    <message>
        <source>They promised</source>
        <translation>Они обещали</translation>
    </message>
    <message>
        <source>not kept yet</source>
        <translation>ещё не выполнено</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Запрос</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>ждёт ответа</translation>
    </message>
    <message>
        <source>Answered {day}</source>
        <translation>Ответили {day}</translation>
    </message>
    <message>
        <source>Competitor seen</source>
        <translation>Замечен конкурент</translation>
    </message>
    <message>
        <source>Lost to a competitor</source>
        <translation>Проиграно конкуренту</translation>
    </message>
    <message>
        <source>Won from a competitor</source>
        <translation>Отвоёвано у конкурента</translation>
    </message>
    <message>
        <source>their price {sum}</source>
        <translation>их цена {sum}</translation>
    </message>
    <message>
        <source>Hand-over proposed</source>
        <translation>Предложена передача</translation>
    </message>
    <message>
        <source>Hand-over returned</source>
        <translation>Передача возвращена</translation>
    </message>
    <message>
        <source>Hand-over withdrawn</source>
        <translation>Передача отменена</translation>
    </message>
</context>
<context>
    <name>CardActs</name>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message numerus="yes">
        <source>Saved for the calendar: %n step(s)</source>
        <translation>
            <numerusform>Сохранён для календаря: %n шаг</numerusform>
            <numerusform>Сохранены для календаря: %n шага</numerusform>
            <numerusform>Сохранено для календаря: %n шагов</numerusform>
        </translation>
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
    <name>CardLevers</name>
    <message>
        <source>other groups</source>
        <translation>другие группы</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>from none</source>
        <translation>с нуля</translation>
    </message>
    <message>
        <source>Nothing fell: widen the range</source>
        <translation>Ничего не упало: расширяйте ассортимент</translation>
    </message>
    <message>
        <source>New client: nothing to compare</source>
        <translation>Новый клиент: сравнивать не с чем</translation>
    </message>
    <message>
        <source>Nothing bought for a year</source>
        <translation>За год ничего не куплено</translation>
    </message>
    <message>
        <source>Nothing fell</source>
        <translation>Ничего не упало</translation>
    </message>
    <message>
        <source>Offer {number}: no follow-up date</source>
        <translation>Предложение {number}: нет даты ответа</translation>
    </message>
    <message>
        <source>Offer {number}: answer due {day}</source>
        <translation>Предложение {number}: ответ до {day}</translation>
    </message>
    <message>
        <source>{number}: delivery {days}</source>
        <translation>{number}: поставка {days}</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>Copied: {what}</source>
        <translation>Скопировано: {what}</translation>
    </message>
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
        <source>Add a tag</source>
        <translation>Добавить метку</translation>
    </message>
    <message>
        <source>All tags…</source>
        <translation>Все метки…</translation>
    </message>
    <message>
        <source>Card number…</source>
        <translation>Номер карточки…</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Передать…</translation>
    </message>
    <message>
        <source>Copy name and contacts</source>
        <translation>Копировать название и контакты</translation>
    </message>
    <message>
        <source>Save steps of this client to calendar (.ics)…</source>
        <translation>Сохранить шаги клиента в календарь (.ics)…</translation>
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
        <source>Save the steps</source>
        <translation>Сохранить шаги</translation>
    </message>
</context>
<context>
    <name>CarriedTip</name>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>cancels the move</source>
        <translation>отменяет переход</translation>
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
    <name>ChartCard</name>
    <message>
        <source>As a chart</source>
        <translation>Как график</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Как таблица</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Check and switch</source>
        <translation>Проверка и переход</translation>
    </message>
    <message>
        <source>Think of it first</source>
        <translation>Сначала подумайте об этом</translation>
    </message>
    <message>
        <source>Roll-out</source>
        <translation>Внедрение</translation>
    </message>
    <message>
        <source>becomes a checklist on this page</source>
        <translation>станет списком дел на этой странице</translation>
    </message>
    <message>
        <source>Your note for the history</source>
        <translation>Ваша заметка для истории</translation>
    </message>
    <message>
        <source>See them</source>
        <translation>Показать их</translation>
    </message>
    <message>
        <source>Not yet:</source>
        <translation>Ещё нет:</translation>
    </message>
    <message>
        <source>Who answers: {owners}</source>
        <translation>Кто отвечает: {owners}</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) change hands</source>
        <translation>
            <numerusform>Переходит %n клиент</numerusform>
            <numerusform>Переходят %n клиента</numerusform>
            <numerusform>Переходит %n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay</source>
        <translation>
            <numerusform>остаётся %n</numerusform>
            <numerusform>остаются %n</numerusform>
            <numerusform>остаётся %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Their open steps and open orders go along; finished ones stay credited.</source>
        <translation>Их открытые шаги и заказы переходят вместе с ними; завершённые остаются за теми, кто их сделал.</translation>
    </message>
    <message>
        <source>Rules turned on: {rules}</source>
        <translation>Включатся правила: {rules}</translation>
    </message>
    <message>
        <source>A restore point is saved first, and the whole switch is one undo.</source>
        <translation>Сначала сохраняется точка восстановления, а весь переход можно отменить одним разом.</translation>
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
    <name>ChoiceRow</name>
    <message>
        <source>stays</source>
        <translation>остаются</translation>
    </message>
    <message>
        <source>evenly by number</source>
        <translation>поровну по числу</translation>
    </message>
    <message>
        <source>evenly by money</source>
        <translation>поровну по деньгам</translation>
    </message>
    <message>
        <source>by city…</source>
        <translation>по городу…</translation>
    </message>
    <message>
        <source>by segment…</source>
        <translation>по сегменту…</translation>
    </message>
    <message>
        <source>by source…</source>
        <translation>по источнику…</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>поделено</translation>
    </message>
    <message>
        <source>Who gets the clients of: {function}</source>
        <translation>Кто получает клиентов, функция: {function}</translation>
    </message>
    <message>
        <source>Keep with {name} if a step is due in</source>
        <translation>{name}: оставить, если до шага</translation>
    </message>
    <message>
        <source>Keep if a step is due in</source>
        <translation>Оставить, если до шага</translation>
    </message>
    <message>
        <source>Days until the step</source>
        <translation>Дней до шага</translation>
    </message>
    <message numerus="yes">
        <source>day(s)</source>
        <comment>after a number field</comment>
        <translation>
            <numerusform>день</numerusform>
            <numerusform>дня</numerusform>
            <numerusform>дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay</source>
        <translation>
            <numerusform>остаётся %n</numerusform>
            <numerusform>остаются %n</numerusform>
            <numerusform>остаётся %n</numerusform>
        </translation>
    </message>
    <message>
        <source>See</source>
        <translation>Кто?</translation>
    </message>
    <message>
        <source>See who stays</source>
        <translation>Показать, кто остаётся</translation>
    </message>
    <message>
        <source>Among {names}</source>
        <translation>Между: {names}</translation>
    </message>
    <message numerus="yes">
        <source>Among %n</source>
        <translation>
            <numerusform>Людей: %n</numerusform>
            <numerusform>Людей: %n</numerusform>
            <numerusform>Людей: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) given…</source>
        <translation>
            <numerusform>Задано %n значение…</numerusform>
            <numerusform>Задано %n значения…</numerusform>
            <numerusform>Задано %n значений…</numerusform>
        </translation>
    </message>
    <message>
        <source>Among whom</source>
        <translation>Между кем</translation>
    </message>
</context>
<context>
    <name>ClaimDialog</name>
    <message>
        <source>Whose is it?</source>
        <translation>Чей заказ?</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Is kept with the order.</source>
        <translation>Хранится вместе с заказом.</translation>
    </message>
    <message>
        <source>All the money of the order is of</source>
        <translation>Кому засчитать все деньги за заказ</translation>
    </message>
    <message>
        <source>By the rules again</source>
        <translation>Снова по правилам</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Решить</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Напишите в нескольких словах, почему.</translation>
    </message>
</context>
<context>
    <name>ClaimsCard</name>
    <message>
        <source>Contested</source>
        <translation>Спорные</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) that two people could claim</source>
        <translation>
            <numerusform>%n заказ, на который могут претендовать двое</numerusform>
            <numerusform>%n заказа, на которые могут претендовать двое</numerusform>
            <numerusform>%n заказов, на которые могут претендовать двое</numerusform>
        </translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Credited to</source>
        <translation>Засчитано</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Поступило</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Показать все %n</numerusform>
            <numerusform>Показать все %n</numerusform>
            <numerusform>Показать все %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Решено</translation>
    </message>
    <message>
        <source>Whose is it?</source>
        <translation>Чей заказ?</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>никому</translation>
    </message>
</context>
<context>
    <name>ClaimsPart</name>
    <message>
        <source>nobody yet</source>
        <translation>пока никто</translation>
    </message>
    <message>
        <source>What is wrong, or why it came back</source>
        <translation>Что не так или почему вернули</translation>
    </message>
    <message>
        <source>Came back, {currency}</source>
        <translation>Возвращено, {currency}</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Кто отвечает</translation>
    </message>
    <message>
        <source>Add claim</source>
        <translation>Добавить рекламацию</translation>
    </message>
    <message>
        <source>Add return only</source>
        <translation>Только возврат</translation>
    </message>
    <message>
        <source>Nothing came back, nothing was complained of.</source>
        <translation>Возвратов и рекламаций нет.</translation>
    </message>
    <message>
        <source>{back} came back, {left} is left of this order.</source>
        <translation>Возвращено {back}, по заказу остаётся {left}.</translation>
    </message>
    <message>
        <source>Nothing came back: {left} is left of this order.</source>
        <translation>Возвратов нет: по заказу остаётся {left}.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>closed {day}: {outcome}</source>
        <translation>закрыто {day}: {outcome}</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>ещё открыто</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Закрыть…</translation>
    </message>
    <message>
        <source>Close the claim: {what}</source>
        <translation>Закрыть рекламацию: {what}</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыто</translation>
    </message>
</context>
<context>
    <name>ClientActs</name>
    <message>
        <source>Nothing to change: they are so already</source>
        <translation>Менять нечего: всё уже так</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) written to {file}</source>
        <translation>
            <numerusform>%n клиент записан в {file}</numerusform>
            <numerusform>%n клиента записано в {file}</numerusform>
            <numerusform>%n клиентов записано в {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientColumns</name>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Why flagged</source>
        <translation>Откуда отметка</translation>
    </message>
    <message>
        <source>Total, {sign}</source>
        <translation>Всего, {sign}</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Последний заказ</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Отметки</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>Последнее касание</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Average, {sign}</source>
        <translation>Средний, {sign}</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Line of business</source>
        <translation>Отрасль</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>№</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Добавлен</translation>
    </message>
    <message>
        <source>Money at risk, {sign}</source>
        <translation>Деньги под риском, {sign}</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>Доля выручки</translation>
    </message>
</context>
<context>
    <name>ClientFilters</name>
    <message>
        <source>Flag</source>
        <translation>Отметка</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Функция</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Продавец</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Последний заказ</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Added since</source>
        <translation>Добавлен с</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>{some} and {n} more</source>
        <translation>{some} и ещё {n}</translation>
    </message>
    <message>
        <source>never bought</source>
        <translation>никогда не покупал</translation>
    </message>
    <message>
        <source>in: {month}</source>
        <translation>за {month}</translation>
    </message>
    <message>
        <source>none in: {month}</source>
        <translation>нет за {month}</translation>
    </message>
    <message>
        <source>within {n} d</source>
        <translation>за {n} дн.</translation>
    </message>
    <message>
        <source>none for {n} d</source>
        <translation>нет {n} дн.</translation>
    </message>
    <message>
        <source>late</source>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>within a week</source>
        <translation>за неделю</translation>
    </message>
    <message>
        <source>set</source>
        <translation>назначен</translation>
    </message>
</context>
<context>
    <name>ClientList</name>
    <message>
        <source>{day}, quiet {n} d</source>
        <translation>{day}, тихо {n} дн.</translation>
    </message>
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
        <source>All clients of a view…</source>
        <translation>Все клиенты вида…</translation>
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
        <source>My clients</source>
        <translation>Мои клиенты</translation>
    </message>
    <message>
        <source>Nobody is found</source>
        <translation>Никто не найден</translation>
    </message>
</context>
<context>
    <name>ClientSort</name>
    <message>
        <source>Name, A to Z</source>
        <translation>Название, А–Я</translation>
    </message>
    <message>
        <source>Name, Z to A</source>
        <translation>Название, Я–А</translation>
    </message>
    <message>
        <source>Stage, first to last</source>
        <translation>Этап, с первого</translation>
    </message>
    <message>
        <source>Stage, last to first</source>
        <translation>Этап, с последнего</translation>
    </message>
    <message>
        <source>Total, smallest first</source>
        <translation>Сумма, от меньшей</translation>
    </message>
    <message>
        <source>Total, largest first</source>
        <translation>Сумма, от большей</translation>
    </message>
    <message>
        <source>Last order, oldest first</source>
        <translation>Заказ, сначала давние</translation>
    </message>
    <message>
        <source>Last order, newest first</source>
        <translation>Заказ, сначала новые</translation>
    </message>
    <message>
        <source>Next step, soonest first</source>
        <translation>Шаг, сначала близкие</translation>
    </message>
    <message>
        <source>Next step, latest first</source>
        <translation>Шаг, сначала поздние</translation>
    </message>
    <message>
        <source>City, A to Z</source>
        <translation>Город, А–Я</translation>
    </message>
    <message>
        <source>City, Z to A</source>
        <translation>Город, Я–А</translation>
    </message>
    <message>
        <source>Added, oldest first</source>
        <translation>Добавлен, сначала давние</translation>
    </message>
    <message>
        <source>Added, newest first</source>
        <translation>Добавлен, сначала новые</translation>
    </message>
    <message>
        <source>Orders, fewest first</source>
        <translation>Заказов, от меньшего</translation>
    </message>
    <message>
        <source>Orders, most first</source>
        <translation>Заказов, от большего</translation>
    </message>
    <message>
        <source>Average, smallest first</source>
        <translation>Средний чек, от меньшего</translation>
    </message>
    <message>
        <source>Average, largest first</source>
        <translation>Средний чек, от большего</translation>
    </message>
    <message>
        <source>Line of business, A to Z</source>
        <translation>Отрасль, А–Я</translation>
    </message>
    <message>
        <source>Line of business, Z to A</source>
        <translation>Отрасль, Я–А</translation>
    </message>
    <message>
        <source>Came from, A to Z</source>
        <translation>Откуда, А–Я</translation>
    </message>
    <message>
        <source>Came from, Z to A</source>
        <translation>Откуда, Я–А</translation>
    </message>
    <message>
        <source>Number, smallest first</source>
        <translation>Номер, от меньшего</translation>
    </message>
    <message>
        <source>Number, largest first</source>
        <translation>Номер, от большего</translation>
    </message>
    <message>
        <source>Money at risk, least first</source>
        <translation>Деньги под риском, сначала меньше</translation>
    </message>
    <message>
        <source>Money at risk, most first</source>
        <translation>Деньги под риском, сначала больше</translation>
    </message>
</context>
<context>
    <name>ClientViews</name>
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
        <source>Onboarding</source>
        <translation>Старт</translation>
    </message>
    <message>
        <source>Sleeping</source>
        <translation>Спящие</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Корзина</translation>
    </message>
</context>
<context>
    <name>ClientsBulkBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n выделено</numerusform>
            <numerusform>%n выделено</numerusform>
            <numerusform>%n выделено</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Set next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Change seller</source>
        <translation>Сменить продавца</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Print cards</source>
        <translation>Печать карточек</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
</context>
<context>
    <name>ClientsEmpty</name>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>Import my Excel</source>
        <translation>Импорт из Excel</translation>
    </message>
    <message>
        <source>Your first card</source>
        <translation>Ваша первая карточка</translation>
    </message>
    <message>
        <source>Write down one client and the next thing you will do for them. Tomorrow it will be waiting here.</source>
        <translation>Запишите одного клиента и что сделаете для него дальше. Завтра это будет ждать здесь.</translation>
    </message>
    <message>
        <source>No card for “{text}”</source>
        <translation>Нет карточки «{text}»</translation>
    </message>
    <message numerus="yes">
        <source>Looked at names, people, phones, cities and notes of %n client(s) in “{view}”.</source>
        <translation>
            <numerusform>Искали в названиях, именах, телефонах, городах и заметках %n клиента в «{view}».</numerusform>
            <numerusform>Искали в названиях, именах, телефонах, городах и заметках %n клиентов в «{view}».</numerusform>
            <numerusform>Искали в названиях, именах, телефонах, городах и заметках %n клиентов в «{view}».</numerusform>
        </translation>
    </message>
    <message>
        <source>Search all {n}</source>
        <translation>Искать среди всех {n}</translation>
    </message>
    <message>
        <source>Create “{text}”</source>
        <translation>Создать «{text}»</translation>
    </message>
    <message>
        <source>Remove the filters</source>
        <translation>Убрать фильтры</translation>
    </message>
    <message>
        <source>Nobody is here</source>
        <translation>Здесь никого нет</translation>
    </message>
    <message>
        <source>No client fits these filters now.</source>
        <translation>Ни один клиент сейчас не подходит под эти фильтры.</translation>
    </message>
    <message>
        <source>No client fits this view now.</source>
        <translation>Сейчас сюда не попадает ни один клиент.</translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
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
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>The letter to jump to</source>
        <translation>Буква, к которой перейти</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Jump to letter</source>
        <translation>К букве</translation>
    </message>
    <message>
        <source>Select more</source>
        <translation>Выделить ещё</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
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
</context>
<context>
    <name>ClientsStep</name>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>After</source>
        <translation>После</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Which clients</source>
        <translation>Какие клиенты</translation>
    </message>
    <message>
        <source>Load after the switch</source>
        <translation>Нагрузка после перехода</translation>
    </message>
    <message>
        <source>thin line: today</source>
        <translation>тонкая линия: сегодня</translation>
    </message>
    <message>
        <source>Clients that would move</source>
        <translation>Клиенты, которые переходят</translation>
    </message>
    <message>
        <source>{name}: {before} clients today, {after} after the switch</source>
        <translation>{name}: клиентов сегодня {before}, после перехода {after}</translation>
    </message>
    <message>
        <source>by money: {before}, then {after}</source>
        <translation>по деньгам: {before}, потом {after}</translation>
    </message>
    <message>
        <source>No client changes hands by these choices.</source>
        <translation>При таком выборе ни один клиент не переходит.</translation>
    </message>
</context>
<context>
    <name>CloseClaimDialog</name>
    <message>
        <source>Close the claim</source>
        <translation>Закрыть рекламацию</translation>
    </message>
    <message>
        <source>Came back, {currency}</source>
        <translation>Возвращено, {currency}</translation>
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
    <message>
        <source>{days} d</source>
        <translation>{days} дн.</translation>
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
    <name>ColumnsPanel</name>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Drag to put in order</source>
        <translation>Перетаскивайте строки</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Как обычно</translation>
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
        <source>Fix the cell</source>
        <translation>Исправить ячейку</translation>
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
        <source>already in your book</source>
        <translation>уже есть в вашей книге</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) need a look</source>
        <translation>
            <numerusform>%n ячейка требует внимания</numerusform>
            <numerusform>%n ячейки требуют внимания</numerusform>
            <numerusform>%n ячеек требуют внимания</numerusform>
        </translation>
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
        <source>skipped</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>Rows {first} to {last}, {all} in all</source>
        <translation>Строки {first}–{last}, всего {all}</translation>
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
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить всё</translation>
    </message>
    <message>
        <source>Jump to letter</source>
        <translation>К букве</translation>
    </message>
    <message>
        <source>Change seller</source>
        <translation>Сменить продавца</translation>
    </message>
    <message>
        <source>Move the chosen by hand…</source>
        <translation>Передать выбранных вручную…</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>To the bin</source>
        <translation>В корзину</translation>
    </message>
    <message>
        <source>Restore from the bin</source>
        <translation>Вернуть из корзины</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Сохранить вид</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>Offers to ask about</source>
        <translation>Предложения без ответа</translation>
    </message>
    <message>
        <source>Late deliveries</source>
        <translation>Опаздывающие поставки</translation>
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
        <source>Find or do</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>New next step</source>
        <translation>Новый следующий шаг</translation>
    </message>
    <message>
        <source>Other books</source>
        <translation>Другие книги</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Side bar: fold</source>
        <translation>Боковая панель: свернуть</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Следующая часть окна</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Предыдущая часть окна</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Все клавиши</translation>
    </message>
    <message>
        <source>About Kartoteka</source>
        <translation>О Kartoteka</translation>
    </message>
    <message>
        <source>Save steps of this client to calendar</source>
        <translation>Сохранить шаги клиента в календарь</translation>
    </message>
    <message>
        <source>Add a promise, a request or a competitor</source>
        <translation>Добавить обещание, запрос или конкурента</translation>
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
        <source>Add a tag</source>
        <translation>Добавить метку</translation>
    </message>
    <message>
        <source>Three levers</source>
        <translation>Три рычага</translation>
    </message>
    <message>
        <source>White spots of this client</source>
        <translation>Белые пятна этого клиента</translation>
    </message>
    <message>
        <source>Decide a mark by hand</source>
        <translation>Решить метку вручную</translation>
    </message>
    <message>
        <source>Change the seller</source>
        <translation>Сменить продавца</translation>
    </message>
    <message>
        <source>Hand over this client…</source>
        <translation>Передать этого клиента…</translation>
    </message>
    <message>
        <source>Show one kind of entries</source>
        <translation>Показать записи одного вида</translation>
    </message>
    <message>
        <source>Log in the form</source>
        <translation>Записать в форме</translation>
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
        <source>Next duplicate</source>
        <translation>Следующий дубликат</translation>
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
        <source>Step done</source>
        <translation>Шаг выполнен</translation>
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
    <message>
        <source>Apply the rules</source>
        <translation>Применить правила</translation>
    </message>
    <message>
        <source>Edit the rule</source>
        <translation>Изменить правило</translation>
    </message>
    <message>
        <source>Versions of the rule</source>
        <translation>Версии правила</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Отбросить изменения</translation>
    </message>
    <message>
        <source>Print the rule sheet</source>
        <translation>Печатать лист правил</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>Найти товар</translation>
    </message>
    <message>
        <source>Start calling</source>
        <translation>Начать обзвон</translation>
    </message>
    <message>
        <source>Add a record to call</source>
        <translation>Добавить запись для обзвона</translation>
    </message>
    <message>
        <source>Edit the record</source>
        <translation>Править запись</translation>
    </message>
    <message>
        <source>Record to the bin</source>
        <translation>Запись в корзину</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>Искать в списке</translation>
    </message>
    <message>
        <source>Import a list to call</source>
        <translation>Импортировать список для обзвона</translation>
    </message>
    <message>
        <source>New list to call</source>
        <translation>Новый список для обзвона</translation>
    </message>
    <message>
        <source>Rename the list to call</source>
        <translation>Переименовать список для обзвона</translation>
    </message>
    <message>
        <source>Put the list away, or bring it back</source>
        <translation>Убрать список или вернуть</translation>
    </message>
    <message>
        <source>Give out a packet of records</source>
        <translation>Выдать пакет записей</translation>
    </message>
    <message>
        <source>Results of a packet came back</source>
        <translation>Вернулись результаты пакета</translation>
    </message>
    <message>
        <source>Packets given out</source>
        <translation>Выданные пакеты</translation>
    </message>
    <message>
        <source>Where people hang up</source>
        <translation>Где кладут трубку</translation>
    </message>
    <message>
        <source>They hung up here</source>
        <translation>Здесь положили трубку</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Возражения</translation>
    </message>
    <message>
        <source>Note of the call</source>
        <translation>Заметка звонка</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Набрать</translation>
    </message>
    <message>
        <source>Copy the phone</source>
        <translation>Скопировать телефон</translation>
    </message>
    <message>
        <source>What came of the call</source>
        <translation>Чем кончился звонок</translation>
    </message>
    <message>
        <source>They are interested</source>
        <translation>Они заинтересованы</translation>
    </message>
    <message>
        <source>Skip this record</source>
        <translation>Пропустить запись</translation>
    </message>
    <message>
        <source>Fill in the words of the script</source>
        <translation>Заполнить слова скрипта</translation>
    </message>
    <message>
        <source>New competitor</source>
        <translation>Новый конкурент</translation>
    </message>
    <message>
        <source>Find a competitor</source>
        <translation>Найти конкурента</translation>
    </message>
    <message>
        <source>Edit the card</source>
        <translation>Править карточку</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Merge with another card…</source>
        <translation>Объединить с другой карточкой…</translation>
    </message>
    <message>
        <source>Competitor to the bin</source>
        <translation>Конкурента в корзину</translation>
    </message>
    <message>
        <source>Competitors in the bin…</source>
        <translation>Конкуренты в корзине…</translation>
    </message>
    <message>
        <source>Print the card</source>
        <translation>Печатать карточку</translation>
    </message>
    <message>
        <source>Print a blank card</source>
        <translation>Печатать пустую карточку</translation>
    </message>
    <message>
        <source>Threat: not known</source>
        <translation>Угроза: неизвестно</translation>
    </message>
    <message>
        <source>Threat 1 of 5</source>
        <translation>Угроза 1 из 5</translation>
    </message>
    <message>
        <source>Threat 2 of 5</source>
        <translation>Угроза 2 из 5</translation>
    </message>
    <message>
        <source>Threat 3 of 5</source>
        <translation>Угроза 3 из 5</translation>
    </message>
    <message>
        <source>Threat 4 of 5</source>
        <translation>Угроза 4 из 5</translation>
    </message>
    <message>
        <source>Threat 5 of 5</source>
        <translation>Угроза 5 из 5</translation>
    </message>
    <message>
        <source>Move the step</source>
        <translation>Перенести шаг</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Новый шаг</translation>
    </message>
    <message>
        <source>Print the plan of the meeting</source>
        <translation>Печатать план встречи</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Plan calls for the short leg</source>
        <translation>Запланировать звонки для короткой ножки</translation>
    </message>
    <message>
        <source>Print day plan</source>
        <translation>Печатать план дня</translation>
    </message>
    <message>
        <source>Save day plan as PDF</source>
        <translation>Сохранить план дня как PDF</translation>
    </message>
    <message>
        <source>Print all plans</source>
        <translation>Печатать все планы</translation>
    </message>
    <message>
        <source>Today: everyone</source>
        <translation>Сегодня: все</translation>
    </message>
    <message>
        <source>Today: mine</source>
        <translation>Сегодня: мои</translation>
    </message>
    <message>
        <source>Today: by person</source>
        <translation>Сегодня: по людям</translation>
    </message>
    <message>
        <source>Reminder: open the card</source>
        <translation>Напоминание: открыть карточку</translation>
    </message>
    <message>
        <source>Reminder: again in 10 minutes</source>
        <translation>Напоминание: снова через 10 минут</translation>
    </message>
    <message>
        <source>Reminder: close</source>
        <translation>Напоминание: закрыть</translation>
    </message>
    <message>
        <source>Save steps to calendar (.ics)…</source>
        <translation>Сохранить шаги в календарь (.ics)…</translation>
    </message>
    <message>
        <source>Save my steps to calendar (.ics)…</source>
        <translation>Сохранить мои шаги в календарь (.ics)…</translation>
    </message>
    <message>
        <source>Hand over a client</source>
        <translation>Передать клиента</translation>
    </message>
    <message>
        <source>Accept the hand-over</source>
        <translation>Принять передачу</translation>
    </message>
    <message>
        <source>Return the hand-over</source>
        <translation>Вернуть передачу</translation>
    </message>
    <message>
        <source>Propose the hand-over again</source>
        <translation>Предложить передачу снова</translation>
    </message>
    <message>
        <source>Edit the hand-over note</source>
        <translation>Изменить заметку передачи</translation>
    </message>
    <message>
        <source>Hand over to somebody else</source>
        <translation>Передать кому-то другому</translation>
    </message>
    <message>
        <source>Withdraw the hand-over</source>
        <translation>Отменить передачу</translation>
    </message>
    <message>
        <source>Open the client’s card</source>
        <translation>Открыть карточку клиента</translation>
    </message>
    <message>
        <source>Print the hand-over card</source>
        <translation>Печатать карточку передачи</translation>
    </message>
    <message>
        <source>Reports: overview</source>
        <translation>Отчёты: обзор</translation>
    </message>
    <message>
        <source>Reports: levels</source>
        <translation>Отчёты: уровни</translation>
    </message>
    <message>
        <source>Reports: pay</source>
        <translation>Отчёты: оплата</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Предыдущий период</translation>
    </message>
    <message>
        <source>Period after</source>
        <translation>Следующий период</translation>
    </message>
    <message>
        <source>Reports by month</source>
        <translation>Отчёты за месяц</translation>
    </message>
    <message>
        <source>Reports by quarter</source>
        <translation>Отчёты за квартал</translation>
    </message>
    <message>
        <source>Reports by year</source>
        <translation>Отчёты за год</translation>
    </message>
    <message>
        <source>Chart as a table</source>
        <translation>График таблицей</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Печатать отчёт</translation>
    </message>
    <message>
        <source>Save the report as PDF</source>
        <translation>Сохранить отчёт в PDF</translation>
    </message>
    <message>
        <source>Reports to Excel</source>
        <translation>Отчёты в Excel</translation>
    </message>
    <message>
        <source>Switch the sales model…</source>
        <translation>Сменить модель продаж…</translation>
    </message>
    <message>
        <source>Which sales model suits us?</source>
        <translation>Какая модель продаж нам подходит?</translation>
    </message>
    <message>
        <source>Print the model</source>
        <translation>Печатать модель</translation>
    </message>
    <message>
        <source>People of the team</source>
        <translation>Люди команды</translation>
    </message>
    <message>
        <source>All clients of the plan</source>
        <translation>Все клиенты плана</translation>
    </message>
    <message>
        <source>Next step of the switch</source>
        <translation>Следующий шаг перехода</translation>
    </message>
    <message>
        <source>Previous step of the switch</source>
        <translation>Предыдущий шаг перехода</translation>
    </message>
    <message>
        <source>Somebody stands in…</source>
        <translation>Назначить замену…</translation>
    </message>
    <message>
        <source>Move clients by hand…</source>
        <translation>Передать клиентов вручную…</translation>
    </message>
    <message>
        <source>Work as {name}</source>
        <translation>Работать как {name}</translation>
    </message>
</context>
<context>
    <name>CompetitorsPage</name>
    <message>
        <source>Older than 90 days: is it still so?</source>
        <translation>Больше 90 дней назад: так ли это до сих пор?</translation>
    </message>
    <message>
        <source>At most {limit} lines fit here.</source>
        <translation>Здесь поместится самое большее строк: {limit}.</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>ещё неизвестно</translation>
    </message>
    <message>
        <source>Mend the red field first.</source>
        <translation>Сначала исправьте красное поле.</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>Конкуренты</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>New competitor</source>
        <translation>Новый конкурент</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Nobody is called like that. N adds a competitor of this name.</source>
        <translation>Никого с таким названием. N добавляет конкурента с этим названием.</translation>
    </message>
    <message>
        <source>No competitors yet</source>
        <translation>Конкурентов ещё нет</translation>
    </message>
    <message>
        <source>A card comes by itself when a sale is lost to somebody. Or write down one you know already.</source>
        <translation>Карточка появится сама, когда продажа уйдёт к кому-то другому. Или запишите того, кого уже знаете.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбор</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карточка</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>Угроза</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>To the bin</source>
        <translation>В корзину</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Next fact</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>Edit, open</source>
        <translation>Править, открыть</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Назад к списку</translation>
    </message>
    <message>
        <source>Blank card</source>
        <translation>Пустая карточка</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>Remove condition {n}</source>
        <translation>Убрать условие {n}</translation>
    </message>
    <message>
        <source>set by hand, with a reason</source>
        <translation>ставят вручную, с причиной</translation>
    </message>
    <message>
        <source>What condition {n} asks</source>
        <translation>Что спрашивает условие {n}</translation>
    </message>
    <message>
        <source>Product or group</source>
        <translation>Товар или группа</translation>
    </message>
    <message>
        <source>At least or at most</source>
        <translation>Не меньше или не больше</translation>
    </message>
    <message>
        <source>Find the number</source>
        <translation>Подобрать число</translation>
    </message>
    <message>
        <source>all time</source>
        <translation>за всё время</translation>
    </message>
    <message>
        <source>in the last</source>
        <translation>за последние</translation>
    </message>
    <message>
        <source>Over which time</source>
        <translation>За какое время</translation>
    </message>
    <message>
        <source>for the last</source>
        <translation>за последние</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Месяцев</translation>
    </message>
    <message>
        <source>full months</source>
        <translation>полных месяцев</translation>
    </message>
    <message>
        <source>months</source>
        <translation>месяцев</translation>
    </message>
    <message>
        <source>was {number}</source>
        <translation>было {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n match</source>
        <translation>
            <numerusform>%n подходит</numerusform>
            <numerusform>%n подходят</numerusform>
            <numerusform>%n подходят</numerusform>
        </translation>
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
    <name>Copies</name>
    <message>
        <source>Copying…</source>
        <translation>Копируем…</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Копий ещё нет</translation>
    </message>
    <message>
        <source>Backed up {when}</source>
        <translation>Копия: {when}</translation>
    </message>
    <message>
        <source>Backed up: {clients}. The copy opens.</source>
        <translation>Копия сделана: {clients}. Она открывается.</translation>
    </message>
</context>
<context>
    <name>CopiesCard</name>
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
        <source>There is no copy yet. “Back up now” makes one, opens it and counts it.</source>
        <translation>Копий ещё нет. «Копировать сейчас» сделает копию, откроет её и посчитает.</translation>
    </message>
    <message>
        <source>Restore never deletes: today&apos;s book is kept beside it as “before a restore”.</source>
        <translation>Восстановление ничего не стирает: сегодняшняя книга остаётся рядом как «перед восстановлением».</translation>
    </message>
</context>
<context>
    <name>CopiesList</name>
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
        <source>opens</source>
        <translation>открывается</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Восстановить…</translation>
    </message>
</context>
<context>
    <name>CopyWords</name>
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
        <source>before a switch of the model</source>
        <translation>перед сменой модели</translation>
    </message>
    <message>
        <source>kept for the week</source>
        <translation>хранится за неделю</translation>
    </message>
    <message>
        <source>kept for the month</source>
        <translation>хранится за месяц</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} МБ</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>В программе что-то пошло не так</translation>
    </message>
    <message>
        <source>Everything saved before is kept; your book is whole.</source>
        <translation>Всё сохранённое раньше на месте; книга цела.</translation>
    </message>
    <message>
        <source>Look at what you did last: if it is missing, do it again. If the page looks odd, go to another page and back, or start the program again.</source>
        <translation>Проверьте последнее действие: если его нет, сделайте ещё раз. Если страница выглядит странно, перейдите на другую и обратно или запустите программу снова.</translation>
    </message>
    <message>
        <source>A report helps to mend this. It holds versions and places in the program, no client data.</source>
        <translation>Отчёт поможет это исправить. В нём версии и места в программе, данных клиентов нет.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Показать отчёт</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Сохранить отчёт…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Hide report</source>
        <translation>Скрыть отчёт</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Скопировано.</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Сохранить отчёт</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>The report could not be written there. Choose another folder.</source>
        <translation>Туда не удалось записать отчёт. Выберите другую папку.</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Сохранено: {path}</translation>
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
    <name>DayEdit</name>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
</context>
<context>
    <name>DayLine</name>
    <message>
        <source>24.06, Fri or in a week</source>
        <translation>24.06, пт или через неделю</translation>
    </message>
</context>
<context>
    <name>DayPart</name>
    <message>
        <source>A segment stands here twice.</source>
        <translation>Сегмент стоит здесь дважды.</translation>
    </message>
    <message>
        <source>Norms of a week</source>
        <translation>Нормы недели</translation>
    </message>
    <message>
        <source>What the four legs on Today are measured by; 0: no norm</source>
        <translation>Чем меряются четыре ножки на «Сегодня»; 0: нормы нет</translation>
    </message>
    <message>
        <source>companies reached for the first time</source>
        <translation>компании, с которыми заговорили впервые</translation>
    </message>
    <message>
        <source>meetings held and proposals made</source>
        <translation>проведённые встречи и сделанные предложения</translation>
    </message>
    <message>
        <source>touches of those who buy</source>
        <translation>касания тех, кто покупает</translation>
    </message>
    <message>
        <source>personal touches of VIP clients</source>
        <translation>личные касания VIP-клиентов</translation>
    </message>
    <message>
        <source>Rhythm of touches</source>
        <translation>Ритм касаний</translation>
    </message>
    <message>
        <source>After how many days a next step is offered</source>
        <translation>Через сколько дней предлагать следующий шаг</translation>
    </message>
    <message>
        <source>days; goes before the function and the segment</source>
        <translation>дней; важнее функции и сегмента</translation>
    </message>
    <message>
        <source>days, where nothing above says more</source>
        <translation>дней, если выше не сказано иного</translation>
    </message>
    <message>
        <source>Segments with a rhythm of their own</source>
        <translation>Сегменты со своим ритмом</translation>
    </message>
    <message>
        <source>days, by the segment on the card</source>
        <translation>дней, по сегменту в карточке</translation>
    </message>
    <message>
        <source>Add a segment</source>
        <translation>Добавить сегмент</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Напоминания</translation>
    </message>
    <message>
        <source>Remind of steps with an hour</source>
        <translation>Напоминать о шагах с часом</translation>
    </message>
    <message>
        <source>in the window, and by the system too</source>
        <translation>в окне и средствами системы</translation>
    </message>
    <message>
        <source>Minutes before</source>
        <translation>Минут до шага</translation>
    </message>
    <message>
        <source>a step may have its own</source>
        <translation>шаг может иметь своё число</translation>
    </message>
    <message>
        <source>Names in the system&apos;s notifications</source>
        <translation>Названия в уведомлениях системы</translation>
    </message>
    <message>
        <source>off: they say only that a step is due</source>
        <translation>выключено: только то, что пора сделать шаг</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Days until the next touch</source>
        <translation>Дней до следующего касания</translation>
    </message>
    <message>
        <source>Remove the segment</source>
        <translation>Убрать сегмент</translation>
    </message>
</context>
<context>
    <name>DaysLine</name>
    <message>
        <source>was {number}</source>
        <translation>было {number}</translation>
    </message>
</context>
<context>
    <name>DeedsDialog</name>
    <message>
        <source>Nothing has been done for this leg since Monday.</source>
        <translation>Для этой ножки с понедельника ничего не сделано.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>calling base</source>
        <translation>база для обзвона</translation>
    </message>
</context>
<context>
    <name>DeliveryPart</name>
    <message>
        <source>What the order is called</source>
        <translation>Как называется заказ</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Поставка</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Что проверить</translation>
    </message>
    <message>
        <source>Not ticked yet</source>
        <translation>Ещё не отмечено</translation>
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
    <name>Docked</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>No preview</source>
        <translation>Просмотра нет</translation>
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
        <source>No printer: save the PDF</source>
        <translation>Принтера нет: сохраните PDF</translation>
    </message>
    <message>
        <source>{printer}, black and white</source>
        <translation>{printer}, чёрно-белый</translation>
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
        <source>Of one client ticked, the objections it has raised come first.</source>
        <translation>Если отмечен один клиент, его возражения стоят первыми.</translation>
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
        <source>No switch is being prepared</source>
        <translation>Переход сейчас не готовится</translation>
    </message>
    <message>
        <source>Prepare one on the page Sales model. A blank form works already now.</source>
        <translation>Подготовьте его на странице «Модель продаж». Пустой бланк работает уже сейчас.</translation>
    </message>
    <message>
        <source>No clients were moved by hand yet</source>
        <translation>Клиентов ещё не передавали вручную</translation>
    </message>
    <message>
        <source>A receipt comes with each move. A blank form works already now.</source>
        <translation>Акт появляется с каждой передачей. Пустой бланк работает уже сейчас.</translation>
    </message>
    <message>
        <source>No competitors in the book yet</source>
        <translation>В книге ещё нет конкурентов</translation>
    </message>
    <message>
        <source>A card comes by itself when a sale is lost to somebody. A blank card works already now.</source>
        <translation>Карточка появится сама, когда продажа уйдёт к кому-то другому. Пустая карточка работает уже сейчас.</translation>
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
        <translation>позиции, пределы</translation>
    </message>
    <message>
        <source>Hand-over card</source>
        <translation>Карточка передачи</translation>
    </message>
    <message>
        <source>promises, need, signatures</source>
        <translation>обещания, потребность, подписи</translation>
    </message>
    <message>
        <source>White spots</source>
        <translation>Белые пятна</translation>
    </message>
    <message>
        <source>what to offer to whom</source>
        <translation>что кому предложить</translation>
    </message>
    <message>
        <source>Day plan</source>
        <translation>План дня</translation>
    </message>
    <message>
        <source>all steps by the hour</source>
        <translation>все шаги по часам</translation>
    </message>
    <message>
        <source>For us</source>
        <translation>Для нас</translation>
    </message>
    <message>
        <source>Call script</source>
        <translation>Скрипт звонка</translation>
    </message>
    <message>
        <source>what to say, who to call</source>
        <translation>что говорить, кому звонить</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Возражения</translation>
    </message>
    <message>
        <source>answers and our facts</source>
        <translation>ответы и наши факты</translation>
    </message>
    <message>
        <source>Competitor card</source>
        <translation>Карточка конкурента</translation>
    </message>
    <message>
        <source>they and we, field notes</source>
        <translation>они и мы, полевые заметки</translation>
    </message>
    <message>
        <source>Weekly report</source>
        <translation>Еженедельный отчёт</translation>
    </message>
    <message>
        <source>four legs, plan and fact</source>
        <translation>четыре ножки, план и факт</translation>
    </message>
    <message>
        <source>Pay statement</source>
        <translation>Расчёт вознаграждения</translation>
    </message>
    <message>
        <source>what was counted and why</source>
        <translation>что посчитано и почему</translation>
    </message>
    <message>
        <source>Rule sheet</source>
        <translation>Лист правил</translation>
    </message>
    <message>
        <source>all rules, signatures</source>
        <translation>все правила, подписи</translation>
    </message>
    <message>
        <source>Sales model</source>
        <translation>Модель продаж</translation>
    </message>
    <message>
        <source>people and functions</source>
        <translation>люди и функции</translation>
    </message>
    <message>
        <source>Plan of a switch</source>
        <translation>План перехода</translation>
    </message>
    <message>
        <source>who gets which clients</source>
        <translation>кто каких клиентов получает</translation>
    </message>
    <message>
        <source>Clients moved</source>
        <translation>Акт передачи клиентов</translation>
    </message>
    <message>
        <source>receipt, signatures</source>
        <translation>кто кого передал, подписи</translation>
    </message>
</context>
<context>
    <name>DocumentsPart</name>
    <message>
        <source>No logo yet: PNG or JPEG</source>
        <translation>Логотипа ещё нет: PNG или JPEG</translation>
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
        <source>Every document</source>
        <translation>Каждый документ</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>a sheet starts in it, you can choose another</source>
        <translation>лист начинается с него, можно выбрать другой</translation>
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
</context>
<context>
    <name>DossierFoot</name>
    <message>
        <source>Return to {person}</source>
        <translation>Вернуть: {person}</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Say in a few words why it goes back.</source>
        <translation>Напишите в нескольких словах, почему возвращаете.</translation>
    </message>
    <message>
        <source>for example: no phone of the one who decides</source>
        <translation>например: нет телефона того, кто решает</translation>
    </message>
    <message>
        <source>for example: no phone</source>
        <translation>например: нет телефона</translation>
    </message>
    <message>
        <source>{person} answers</source>
        <translation>Отвечает {person}</translation>
    </message>
    <message>
        <source>To return, say why:</source>
        <translation>Чтобы вернуть, скажите почему:</translation>
    </message>
    <message>
        <source>Why it is returned</source>
        <translation>Почему возвращено</translation>
    </message>
    <message>
        <source>To somebody else…</source>
        <translation>Кому-то другому…</translation>
    </message>
    <message>
        <source>Propose again</source>
        <translation>Предложить снова</translation>
    </message>
</context>
<context>
    <name>DossierHead</name>
    <message>
        <source>Open the client’s card</source>
        <translation>Открыть карточку клиента</translation>
    </message>
    <message>
        <source>№ {code}</source>
        <translation>№ {code}</translation>
    </message>
    <message>
        <source>Why now:</source>
        <translation>Почему сейчас:</translation>
    </message>
    <message>
        <source>Why:</source>
        <translation>Почему:</translation>
    </message>
    <message>
        <source>Came back:</source>
        <translation>Не принято:</translation>
    </message>
    <message>
        <source>Withdrawn:</source>
        <translation>Отменено:</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>Show the rule</source>
        <translation>Показать правило</translation>
    </message>
</context>
<context>
    <name>DraftBar</name>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Draft of {day} kept, {sum}</source>
        <translation>Сохранён черновик от {day}, {sum}</translation>
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
    <name>DropOffDialog</name>
    <message>
        <source>Where people hang up</source>
        <translation>Где кладут трубку</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Скрипт</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>Lines of the script</source>
        <translation>Строки скрипта</translation>
    </message>
    <message>
        <source>Calls that ended there</source>
        <translation>Звонки, которые кончились там</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>Кончилось на</translation>
    </message>
    <message>
        <source>All versions</source>
        <translation>Все версии</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n звонок</numerusform>
            <numerusform>%n звонка</numerusform>
            <numerusform>%n звонков</numerusform>
        </translation>
    </message>
    <message>
        <source>{calls}, {share} ended with the secretary</source>
        <translation>{calls}, {share} кончились на секретаре</translation>
    </message>
    <message>
        <source>Nobody has been called by this script yet.</source>
        <translation>По этому скрипту ещё никому не звонили.</translation>
    </message>
    <message numerus="yes">
        <source>As delivered, %n call(s)</source>
        <translation>
            <numerusform>Как в программе, %n звонок</numerusform>
            <numerusform>Как в программе, %n звонка</numerusform>
            <numerusform>Как в программе, %n звонков</numerusform>
        </translation>
    </message>
    <message>
        <source>Version {n}, {calls}</source>
        <translation>Версия {n}, {calls}</translation>
    </message>
</context>
<context>
    <name>DueEditor</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>DuesCard</name>
    <message>
        <source>Promises and requests</source>
        <translation>Обещания и запросы</translation>
    </message>
    <message>
        <source>Add a promise, a request or a competitor</source>
        <translation>Добавить обещание, запрос или конкурента</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n просрочено</numerusform>
            <numerusform>%n просрочено</numerusform>
            <numerusform>%n просрочено</numerusform>
        </translation>
    </message>
    <message>
        <source>We promise…</source>
        <translation>Мы обещаем…</translation>
    </message>
    <message>
        <source>They promise…</source>
        <translation>Они обещают…</translation>
    </message>
    <message>
        <source>They ask for…</source>
        <translation>Они просят…</translation>
    </message>
    <message>
        <source>A competitor seen here…</source>
        <translation>Здесь видели конкурента…</translation>
    </message>
    <message>
        <source>We:</source>
        <translation>Мы:</translation>
    </message>
    <message>
        <source>They:</source>
        <translation>Они:</translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation>Ответ:</translation>
    </message>
    <message>
        <source>seen here</source>
        <translation>видели здесь</translation>
    </message>
    <message>
        <source>lost to it</source>
        <translation>проиграно ему</translation>
    </message>
    <message>
        <source>won from it</source>
        <translation>отвоёвано у него</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation>Больше не нужно</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Ответили</translation>
    </message>
    <message>
        <source>Write the answer…</source>
        <translation>Написать ответ…</translation>
    </message>
    <message>
        <source>Card of the competitor</source>
        <translation>Карточка конкурента</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>Duplicate</name>
    <message>
        <source>Added as new</source>
        <translation>Добавляется как новый</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Строка {number}</translation>
    </message>
</context>
<context>
    <name>DuplicatesCard</name>
    <message>
        <source>All rows are added as new, whether they are in the book or not.</source>
        <translation>Все строки добавляются как новые, есть они в книге или нет.</translation>
    </message>
    <message>
        <source>No row of the file is in the book already.</source>
        <translation>Ни одной строки файла ещё нет в книге.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>найден %n</numerusform>
            <numerusform>найдено %n</numerusform>
            <numerusform>найдено %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Дубликаты</translation>
    </message>
    <message>
        <source>For all…</source>
        <translation>Для всех…</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Done</source>
        <translation>Выполнено</translation>
    </message>
</context>
<context>
    <name>EffectPanel</name>
    <message>
        <source>After this order</source>
        <translation>После этого заказа</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>Average check</source>
        <translation>Средний чек</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Частота</translation>
    </message>
    <message>
        <source>Product groups</source>
        <translation>Группы товаров</translation>
    </message>
    <message>
        <source>once it is paid</source>
        <translation>когда будет оплачен</translation>
    </message>
    <message>
        <source>{part} of {whole}</source>
        <translation>{part} из {whole}</translation>
    </message>
    <message>
        <source>was {n}</source>
        <translation>было {n}</translation>
    </message>
</context>
<context>
    <name>FactTable</name>
    <message>
        <source>Add a row</source>
        <translation>Добавить строку</translation>
    </message>
    <message>
        <source>Nothing is written down yet.</source>
        <translation>Ещё ничего не записано.</translation>
    </message>
</context>
<context>
    <name>FactTableRow</name>
    <message>
        <source>Remove row {number}</source>
        <translation>Убрать строку {number}</translation>
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
        <source>Won by</source>
        <translation>Кто привёл</translation>
    </message>
    <message>
        <source>No phone, e-mail, tax code or terms yet.</source>
        <translation>Ещё нет телефона, почты, кода или условий.</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Свернуть</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>facts</comment>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>Написать письмо</translation>
    </message>
    <message>
        <source>review {day}</source>
        <translation>пересмотреть {day}</translation>
    </message>
    <message>
        <source>review due {day}</source>
        <translation>пересмотр до {day}</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>About the model</source>
        <translation>О модели</translation>
    </message>
    <message>
        <source>in force today</source>
        <translation>действует сегодня</translation>
    </message>
    <message>
        <source>to look at, nothing changes</source>
        <translation>только посмотреть, ничего не изменится</translation>
    </message>
    <message>
        <source>Three duties often named are the first three legs: search and base is {search}, sale is {sale}, current base is {base}.</source>
        <translation>Три обязанности, которые часто называют, — это первые три ножки: поиск и база — «{search}», продажа — «{sale}», текущая база — «{base}».</translation>
    </message>
    <message>
        <source>Which suits us?</source>
        <translation>Что нам подходит?</translation>
    </message>
    <message>
        <source>Go on with the draft</source>
        <translation>Продолжить черновик</translation>
    </message>
    <message>
        <source>Share out anew…</source>
        <translation>Перераспределить…</translation>
    </message>
    <message>
        <source>Prepare a switch…</source>
        <translation>Подготовить переход…</translation>
    </message>
</context>
<context>
    <name>FactsView</name>
    <message>
        <source>When it fits</source>
        <translation>Когда подходит</translation>
    </message>
    <message>
        <source>For</source>
        <translation>За</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Против</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>наше</translation>
    </message>
    <message>
        <source>Kartoteka’s own opinion: the sources do not say it in full</source>
        <translation>Собственное мнение Kartoteka: источники не говорят об этом полностью</translation>
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
        <source>Drop a price list here</source>
        <translation>Перетащите сюда прайс-лист</translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xls), LibreOffice (.ods) or text (.csv) with products: name, code, group, unit, price. Your file is only read, and nothing is written into the book before the last step.</source>
        <translation>Excel (.xlsx, .xls), LibreOffice (.ods) или текст (.csv) с товарами: название, код, группа, единица, цена. Файл только читается, и до последнего шага в книгу ничего не пишется.</translation>
    </message>
    <message>
        <source>Drop a list to call here</source>
        <translation>Бросьте сюда список для обзвона</translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xls), LibreOffice (.ods) or text (.csv) with names and phones; also contact, e-mail, city, address, line of business, tax code, note. They are no clients before an interest is heard. Your file is only read, and nothing is written into the book before the last step.</source>
        <translation>Excel (.xlsx, .xls), LibreOffice (.ods) или текст (.csv) с названиями и телефонами; а также контакт, почта, город, адрес, отрасль, код, заметка. Они ещё не клиенты, пока не услышан интерес. Файл только читается, в книгу ничего не пишется до последнего шага.</translation>
    </message>
    <message>
        <source>Excel (.xlsx, .xls), LibreOffice (.ods) or text (.csv) with clients, orders or products. Your file is only read, and nothing is written into the book before the last step.</source>
        <translation>Excel (.xlsx, .xls), LibreOffice (.ods) или текст (.csv) с клиентами, заказами или товарами. Файл только читается, и до последнего шага в книгу ничего не пишется.</translation>
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
    <name>FilterBar</name>
    <message>
        <source>Best match first</source>
        <translation>Сначала ближайшие</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>По людям</translation>
    </message>
    <message>
        <source>Name, person, phone, city</source>
        <translation>Имя, телефон, город</translation>
    </message>
    <message>
        <source>Whose clients</source>
        <translation>Чьи клиенты</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
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
    <name>FilterPanel</name>
    <message>
        <source>Filter by…</source>
        <translation>Фильтровать по…</translation>
    </message>
    <message>
        <source>{field}: type to narrow</source>
        <translation>{field}: начните вводить</translation>
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
        <source>%n new product(s) will be added</source>
        <translation>
            <numerusform>Будет добавлен %n новый товар</numerusform>
            <numerusform>Будет добавлено %n новых товара</numerusform>
            <numerusform>Будет добавлено %n новых товаров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n raw record(s) will be added to the list “{list}”</source>
        <translation>
            <numerusform>В список «{list}» будет добавлена %n запись</numerusform>
            <numerusform>В список «{list}» будет добавлено %n записи</numerusform>
            <numerusform>В список «{list}» будет добавлено %n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) change what the book has; step 3 tells each of them</source>
        <translation>
            <numerusform>%n строка меняет то, что есть в книге; шаг 3 называет её</numerusform>
            <numerusform>%n строки меняют то, что есть в книге; шаг 3 называет каждую</numerusform>
            <numerusform>%n строк меняют то, что есть в книге; шаг 3 называет каждую</numerusform>
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
        <source>Going through the rows…</source>
        <translation>Просматриваю строки…</translation>
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
        <source>Stopping once the copy of the book is whole. Nothing is imported.</source>
        <translation>Остановимся, как только копия книги будет цела. Ничего не импортировано.</translation>
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
        <source>%n product(s) added</source>
        <translation>
            <numerusform>Добавлен %n товар</numerusform>
            <numerusform>Добавлено %n товара</numerusform>
            <numerusform>Добавлено %n товаров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n raw record(s) added</source>
        <translation>
            <numerusform>Добавлена %n запись для обзвона</numerusform>
            <numerusform>Добавлено %n записи для обзвона</numerusform>
            <numerusform>Добавлено %n записей для обзвона</numerusform>
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
        <source>See the products</source>
        <translation>К товарам</translation>
    </message>
    <message>
        <source>See the calling base</source>
        <translation>К базе для обзвона</translation>
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
    <name>FirstStepsCard</name>
    <message>
        <source>First steps {person} takes</source>
        <translation>Первые шаги: {person}</translation>
    </message>
    <message>
        <source>First steps proposed to {person}</source>
        <translation>Предложенные первые шаги: {person}</translation>
    </message>
    <message>
        <source>they become next steps when accepted</source>
        <translation>после принятия станут следующими шагами</translation>
    </message>
    <message>
        <source>No first steps are proposed.</source>
        <translation>Первые шаги не предложены.</translation>
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
    <message>
        <source>Nothing is written before step 4.</source>
        <translation>До шага 4 ничего не записываем.</translation>
    </message>
    <message numerus="yes">
        <source>%n new product(s)</source>
        <translation>
            <numerusform>%n новый товар</numerusform>
            <numerusform>%n новых товара</numerusform>
            <numerusform>%n новых товаров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new raw record(s)</source>
        <translation>
            <numerusform>%n новая запись для обзвона</numerusform>
            <numerusform>%n новые записи для обзвона</numerusform>
            <numerusform>%n новых записей для обзвона</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the book</source>
        <translation>
            <numerusform>%n уже в книге</numerusform>
            <numerusform>%n уже в книге</numerusform>
            <numerusform>%n уже в книге</numerusform>
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
        <source>Next: stages and sellers</source>
        <translation>Дальше: этапы и продавцы</translation>
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
        <source>Import %n product(s)</source>
        <translation>
            <numerusform>Импортировать %n товар</numerusform>
            <numerusform>Импортировать %n товара</numerusform>
            <numerusform>Импортировать %n товаров</numerusform>
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
    <name>FootStep</name>
    <message>
        <source>ask how the order went</source>
        <translation>спросить, как прошёл заказ</translation>
    </message>
    <message>
        <source>Set next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>What is next, and when</source>
        <translation>Что дальше и когда</translation>
    </message>
    <message>
        <source>what is next, and when</source>
        <translation>что дальше и когда</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>без даты</translation>
    </message>
</context>
<context>
    <name>FormPane</name>
    <message>
        <source>Saved with the meeting, so it is here next time.</source>
        <translation>Хранится вместе со встречей и будет здесь в следующий раз.</translation>
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
    <name>FunnelCard</name>
    <message>
        <source>Funnel</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>clients who entered each stage, {period}</source>
        <translation>клиенты, вошедшие на каждый этап, {period}</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Вошло</translation>
    </message>
    <message>
        <source>From previous</source>
        <translation>Из предыдущего</translation>
    </message>
    <message>
        <source>Too early for a funnel</source>
        <translation>Для воронки ещё рано</translation>
    </message>
    <message>
        <source>Percentages are shown from 10 clients on. You have {count}. Until then here is the plain list.</source>
        <translation>Проценты показываем от 10 клиентов. Пока их {count}. А до тех пор здесь простой список.</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n client(s)</source>
        <translation>
            <numerusform>Показать %n клиента</numerusform>
            <numerusform>Показать %n клиентов</numerusform>
            <numerusform>Показать %n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>{part} of the stage before</source>
        <translation>{part} от предыдущего этапа</translation>
    </message>
    <message>
        <source>Entered {stage}</source>
        <translation>Вошли на этап «{stage}»</translation>
    </message>
    <message>
        <source>New clients</source>
        <translation>Новые клиенты</translation>
    </message>
</context>
<context>
    <name>GeneralPart</name>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>No motion</source>
        <translation>Без анимации</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Язык и вид</translation>
    </message>
    <message>
        <source>Lists and motion</source>
        <translation>Списки и движение</translation>
    </message>
    <message>
        <source>of the window; each document has its own</source>
        <translation>язык окна; у каждого документа свой</translation>
    </message>
    <message>
        <source>System follows the computer, day and night</source>
        <translation>«Как в системе» — днём и ночью, как компьютер</translation>
    </message>
    <message>
        <source>rows and buttons grow with it</source>
        <translation>строки и кнопки растут вместе с текстом</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Просторно</translation>
    </message>
    <message>
        <source>a little more air between the rows of lists</source>
        <translation>чуть больше воздуха между строками списков</translation>
    </message>
    <message>
        <source>nothing slides or fades</source>
        <translation>ничто не движется и не тает</translation>
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
    <name>GroupDialog</name>
    <message>
        <source>New group</source>
        <translation>Новая группа</translation>
    </message>
    <message>
        <source>Product group</source>
        <translation>Группа товаров</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Rules know the group by its code</source>
        <translation>По коду группу знают правила</translation>
    </message>
    <message>
        <source>Empty: the name is the code</source>
        <translation>Пусто: кодом будет название</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
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
    <name>HandOverActs</name>
    <message>
        <source>Who takes the client</source>
        <translation>Кто принимает клиента</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand over a client</source>
        <translation>Передать клиента</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Предложить</translation>
    </message>
    <message>
        <source>A few letters of the name, a person or a phone</source>
        <translation>Несколько букв названия, человека или цифр телефона</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Функция</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>What the next person should know: manner, hours, sore points</source>
        <translation>Что нужно знать следующему: манера, часы, больные темы</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Первые шаги</translation>
    </message>
    <message>
        <source>Open the hand-over that waits</source>
        <translation>Открыть передачу, которая ждёт</translation>
    </message>
    <message>
        <source>Type a few letters and choose the client.</source>
        <translation>Напишите несколько букв и выберите клиента.</translation>
    </message>
    <message>
        <source>Choose who takes the client.</source>
        <translation>Выберите, кто принимает клиента.</translation>
    </message>
    <message>
        <source>Nobody is found</source>
        <translation>Никто не найден</translation>
    </message>
    <message>
        <source>{person} has it now</source>
        <translation>Сейчас ведёт {person}</translation>
    </message>
    <message>
        <source>This client waits in a hand-over already.</source>
        <translation>Этого клиента уже передают.</translation>
    </message>
    <message>
        <source>This client is off the track: bring it back first.</source>
        <translation>Этот клиент вне конвейера: сначала верните его.</translation>
    </message>
    <message>
        <source>{function}, where it stands now</source>
        <translation>{function}: клиент здесь сейчас</translation>
    </message>
    <message>
        <source>{function}: it goes on to “{stage}”</source>
        <translation>{function}: перейдёт на этап «{stage}»</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
</context>
<context>
    <name>HandOverStrip</name>
    <message>
        <source>Open hand-over</source>
        <translation>Открыть передачу</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Вернуть…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>The hand-over to {person} came back</source>
        <translation>Передачу возвращает {person}</translation>
    </message>
    <message>
        <source>Waits to be taken by {person}</source>
        <translation>Ждёт, пока примет {person}</translation>
    </message>
    <message>
        <source>Since {day}.</source>
        <translation>Предложено {day}.</translation>
    </message>
    <message>
        <source>The answer is {late}.</source>
        <translation>Ответ: {late}.</translation>
    </message>
    <message>
        <source>The answer is due {day}.</source>
        <translation>Ответ нужен {day}.</translation>
    </message>
</context>
<context>
    <name>HandOverWords</name>
    <message numerus="yes">
        <source>%n wait(s) for an answer</source>
        <translation>
            <numerusform>%n ждёт ответа</numerusform>
            <numerusform>%n ждут ответа</numerusform>
            <numerusform>%n ждут ответа</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came back</source>
        <translation>
            <numerusform>вернулась %n</numerusform>
            <numerusform>вернулись %n</numerusform>
            <numerusform>вернулось %n</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>ничто не ждёт</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n ждёт</numerusform>
            <numerusform>%n ждут</numerusform>
            <numerusform>%n ждут</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for {person}</source>
        <translation>Ответ даёт {person}</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Вернулись</translation>
    </message>
    <message>
        <source>Done this month</source>
        <translation>Завершённые в этом месяце</translation>
    </message>
    <message>
        <source>Done: {month} {year}</source>
        <translation>Завершённые: {month} {year}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>срок {day}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>с {day}</translation>
    </message>
    <message>
        <source>returned {day}</source>
        <translation>возвращено {day}</translation>
    </message>
    <message>
        <source>withdrawn {day}</source>
        <translation>отменено {day}</translation>
    </message>
    <message numerus="yes">
        <source>Accept with %n step(s)</source>
        <translation>
            <numerusform>Принять, %n шаг</numerusform>
            <numerusform>Принять, %n шага</numerusform>
            <numerusform>Принять, %n шагов</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
</context>
<context>
    <name>HandOversPage</name>
    <message>
        <source>Hand-overs</source>
        <translation>Передачи</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Whose hand-overs</source>
        <translation>Чьи передачи</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ждут</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Вернулись</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Завершённые</translation>
    </message>
    <message>
        <source>Which hand-overs</source>
        <translation>Какие передачи</translation>
    </message>
    <message>
        <source>Hand over a client</source>
        <translation>Передать клиента</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Причины</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Назад к списку</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбор</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Передать</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Propose again</source>
        <translation>Предложить снова</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
</context>
<context>
    <name>HeadFields</name>
    <message>
        <source>not said</source>
        <translation>не указано</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>No follow-up date</source>
        <translation>Нет даты ответа</translation>
    </message>
</context>
<context>
    <name>HeardEdit</name>
    <message>
        <source>Not said</source>
        <translation>Не сказано</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>it helped</source>
        <translation>помогло</translation>
    </message>
    <message>
        <source>it did not</source>
        <translation>не помогло</translation>
    </message>
    <message>
        <source>Did the answer help?</source>
        <translation>Помог ли ответ?</translation>
    </message>
    <message>
        <source>What we answered</source>
        <translation>Что мы ответили</translation>
    </message>
</context>
<context>
    <name>HeldDialog</name>
    <message numerus="yes">
        <source>%n client(s) not moved</source>
        <translation>
            <numerusform>%n клиент не переведён</numerusform>
            <numerusform>%n клиента не переведены</numerusform>
            <numerusform>%n клиентов не переведены</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Оставить их</translation>
    </message>
    <message>
        <source>Move anyway</source>
        <translation>Перевести всё равно</translation>
    </message>
    <message>
        <source>Why anyway</source>
        <translation>Почему всё равно</translation>
    </message>
    <message>
        <source>kept in the history of the clients</source>
        <translation>останется в истории клиентов</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} и ещё {count}</translation>
    </message>
    <message>
        <source>Not known yet: {what}</source>
        <translation>Ещё неизвестно: {what}</translation>
    </message>
    <message>
        <source>The rule “{rule}” does not hold yet</source>
        <translation>Правило «{rule}» ещё не выполнено</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Versions of the rule “{name}”</source>
        <translation>Версии правила «{name}»</translation>
    </message>
    <message>
        <source>Version {n}</source>
        <translation>Версия {n}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>с {day}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Print the rule sheet of {day}</source>
        <translation>Печатать лист правил на {day}</translation>
    </message>
    <message>
        <source>Have read it:</source>
        <translation>Прочитали:</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>Wake up</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Line of business, city and address</source>
        <translation>Отрасль, город и адрес</translation>
    </message>
    <message>
        <source>Click or S: move to another stage</source>
        <translation>Щёлкните или S: другой этап</translation>
    </message>
    <message>
        <source>Line of business, city and address are not known yet</source>
        <translation>Сфера деятельности, город и адрес пока неизвестны</translation>
    </message>
    <message>
        <source>Card number. Click to copy it</source>
        <translation>Номер карточки. Нажмите, чтобы скопировать</translation>
    </message>
    <message>
        <source>Responsible now. Click to change</source>
        <translation>Ответственный сейчас. Нажмите, чтобы сменить</translation>
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
        <source>{file}, sheet “{sheet}”, {rows}</source>
        <translation>{file}, лист «{sheet}», {rows}</translation>
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
        <translation>то же</translation>
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
        <source>known by the product code</source>
        <translation>узнан по коду товара</translation>
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
    <message>
        <source>Same client code</source>
        <translation>Тот же код клиента</translation>
    </message>
    <message>
        <source>Same product code</source>
        <translation>Тот же код товара</translation>
    </message>
    <message>
        <source>Same tax code</source>
        <translation>Тот же налоговый код</translation>
    </message>
    <message>
        <source>Same phone</source>
        <translation>Тот же телефон</translation>
    </message>
    <message>
        <source>Same e-mail</source>
        <translation>Та же почта</translation>
    </message>
    <message>
        <source>Same name</source>
        <translation>То же название</translation>
    </message>
    <message>
        <source>Same order number</source>
        <translation>Тот же номер заказа</translation>
    </message>
    <message>
        <source>Same client, day and amount</source>
        <translation>Те же клиент, день и сумма</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>остаётся как есть</translation>
    </message>
    <message>
        <source>already in the base</source>
        <translation>уже в базе</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>ничего нового</translation>
    </message>
    <message>
        <source>asked not to be called</source>
        <translation>просили не звонить</translation>
    </message>
    <message>
        <source>already a client</source>
        <translation>уже клиент</translation>
    </message>
    <message>
        <source>in row {number} of the file</source>
        <translation>в строке {number} файла</translation>
    </message>
    <message>
        <source>Fill gaps</source>
        <translation>Дополнить</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Add as new</source>
        <translation>Новый</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Fill gaps in all</source>
        <translation>Заполнить пустое во всех</translation>
    </message>
    <message>
        <source>Overwrite in all</source>
        <translation>Заменить у всех</translation>
    </message>
    <message>
        <source>Add all as new</source>
        <translation>Добавить всех как новых</translation>
    </message>
    <message>
        <source>Skip all</source>
        <translation>Пропустить всех</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>The import is going on. Wait for it, or cancel it first.</source>
        <translation>Идёт импорт. Подождите или сначала отмените его.</translation>
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
    <message>
        <source>Columns and duplicates</source>
        <translation>Столбцы и дубликаты</translation>
    </message>
    <message>
        <source>See what came in</source>
        <translation>Посмотреть, что добавлено</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Отменить импорт</translation>
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
        <source>Next duplicate</source>
        <translation>Следующий дубликат</translation>
    </message>
    <message>
        <source>Fix a cell</source>
        <translation>Исправить ячейку</translation>
    </message>
    <message>
        <source>Undo a choice</source>
        <translation>Отменить выбор</translation>
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
        <source>Import</source>
        <translation>Импорт</translation>
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
        <source>What will happen</source>
        <translation>Что будет</translation>
    </message>
    <message>
        <source>Check and import</source>
        <translation>Проверка и импорт</translation>
    </message>
</context>
<context>
    <name>InboxEmpty</name>
    <message>
        <source>Show everyone</source>
        <translation>Показать всех</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Добавить человека</translation>
    </message>
    <message>
        <source>Hand over a client</source>
        <translation>Передать клиента</translation>
    </message>
    <message>
        <source>You work alone</source>
        <translation>Вы работаете в одиночку</translation>
    </message>
    <message>
        <source>Hand-overs begin with the second person: a client then passes on with all that is known.</source>
        <translation>Передачи начинаются со второго человека: клиент переходит со всем, что о нём известно.</translation>
    </message>
    <message>
        <source>Nothing came back</source>
        <translation>Ничего не вернулось</translation>
    </message>
    <message>
        <source>What the next person returns with a reason is collected here.</source>
        <translation>Здесь собирается то, что следующий человек вернул с причиной.</translation>
    </message>
    <message>
        <source>No hand-over is done yet</source>
        <translation>Завершённых передач ещё нет</translation>
    </message>
    <message>
        <source>Those that were accepted, returned and withdrawn stay here as history.</source>
        <translation>Принятые, возвращённые и отменённые остаются здесь как история.</translation>
    </message>
    <message>
        <source>Nobody waits for an answer</source>
        <translation>Никто не ждёт ответа</translation>
    </message>
    <message>
        <source>A hand-over is proposed when a rule holds and the next function is another person’s.</source>
        <translation>Передачу предлагаем, когда правило выполнено, а следующую функцию ведёт другой человек.</translation>
    </message>
</context>
<context>
    <name>IncludePane</name>
    <message>
        <source>Type a day that has come, for example 24.06.2026.</source>
        <translation>Введите наступивший день, например 24.06.2026.</translation>
    </message>
    <message>
        <source>Always there: {sections}</source>
        <translation>Всегда есть: {sections}</translation>
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
        <source>Logo</source>
        <translation>Логотип</translation>
    </message>
    <message>
        <source>History, page 2</source>
        <translation>История, стр. 2</translation>
    </message>
    <message>
        <source>Personal notes</source>
        <translation>Личные заметки</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>По состоянию на</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
</context>
<context>
    <name>Intake</name>
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
        <source>Pasted cells</source>
        <translation>Вставленные ячейки</translation>
    </message>
    <message>
        <source>There are no cells in the clipboard. Copy them in your table first.</source>
        <translation>В буфере обмена нет ячеек. Сначала скопируйте их в своей таблице.</translation>
    </message>
</context>
<context>
    <name>InterestForm</name>
    <message>
        <source>An interest makes a client: what they asked for, and how.</source>
        <translation>Клиентом делает интерес: что попросили и как.</translation>
    </message>
    <message>
        <source>What do they want?</source>
        <translation>Чего они хотят?</translation>
    </message>
    <message>
        <source>Beans for 3 cafés, a trial delivery</source>
        <translation>Зерно для 3 кофеен, пробная поставка</translation>
    </message>
    <message>
        <source>Next step, and when</source>
        <translation>Следующий шаг и когда</translation>
    </message>
    <message>
        <source>Meeting, Thu 11:00</source>
        <translation>Встреча, чт 11:00</translation>
    </message>
    <message>
        <source>How they told it</source>
        <translation>Как они это сказали</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Join {name}</source>
        <translation>Присоединить к {name}</translation>
    </message>
    <message>
        <source>A new client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>becomes a client</source>
        <translation>становится клиентом</translation>
    </message>
    <message>
        <source>joins {name}</source>
        <translation>к клиенту {name}</translation>
    </message>
    <message>
        <source>Make a client, next</source>
        <translation>Сделать клиентом и дальше</translation>
    </message>
    <message>
        <source>Join the client, next</source>
        <translation>Присоединить к клиенту и дальше</translation>
    </message>
</context>
<context>
    <name>JobTitlesCard</name>
    <message>
        <source>Restore the titles</source>
        <translation>Восстановить должности</translation>
    </message>
    <message>
        <source>The list becomes the program’s own again. People keep the titles they have.</source>
        <translation>Список снова станет таким, как в программе. Люди сохранят свои должности.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Job titles</source>
        <translation>Должности</translation>
    </message>
    <message>
        <source>a title proposes the role</source>
        <translation>должность подсказывает роль</translation>
    </message>
    <message>
        <source>Add a title</source>
        <translation>Добавить должность</translation>
    </message>
</context>
<context>
    <name>KeyboardPart</name>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Client card</source>
        <translation>Карточка клиента</translation>
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
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>All keys</source>
        <translation>Все клавиши</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Что вы хотите сделать?</translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation>Найти клавишу</translation>
    </message>
    <message>
        <source>No key for that. Ctrl K finds and does everything.</source>
        <translation>Для этого клавиши нет. Ctrl K найдёт и сделает всё.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n клавиша</numerusform>
            <numerusform>%n клавиши</numerusform>
            <numerusform>%n клавиш</numerusform>
        </translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>Client card</source>
        <translation>Карточка клиента</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
</context>
<context>
    <name>LastOrderEditor</name>
    <message>
        <source>Bought within so many days</source>
        <translation>Покупал за столько дней</translation>
    </message>
    <message>
        <source>Bought nothing for so many days</source>
        <translation>Не покупал столько дней</translation>
    </message>
    <message>
        <source>Bought in a month</source>
        <translation>Покупал в месяце</translation>
    </message>
    <message>
        <source>Bought nothing in a month</source>
        <translation>Не покупал в месяце</translation>
    </message>
    <message>
        <source>Never bought</source>
        <translation>Никогда не покупал</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Последний заказ</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дни</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
</context>
<context>
    <name>LegActs</name>
    <message>
        <source>No leg is short now.</source>
        <translation>Сейчас ни одна ножка не короткая.</translation>
    </message>
</context>
<context>
    <name>LegsCard</name>
    <message>
        <source>Four legs</source>
        <translation>Четыре ножки</translation>
    </message>
    <message>
        <source>{week}, Monday to now</source>
        <translation>{week}, с понедельника</translation>
    </message>
    <message>
        <source>Four legs, {count} weeks</source>
        <translation>Четыре ножки, недель: {count}</translation>
    </message>
    <message>
        <source>right: weeks at 80% of norm or more</source>
        <translation>справа: недели от 80% нормы</translation>
    </message>
    <message>
        <source>under 60% of norm</source>
        <translation>меньше 60% нормы</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Неделя</translation>
    </message>
    <message>
        <source>week {number}</source>
        <translation>неделя {number}</translation>
    </message>
    <message>
        <source>{done} of {norm}</source>
        <translation>{done} из {norm}</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>ещё идёт</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Норма</translation>
    </message>
</context>
<context>
    <name>LegsWords</name>
    <message numerus="yes">
        <source>of %n first contact(s)</source>
        <translation>
            <numerusform>из %n первого контакта</numerusform>
            <numerusform>из %n первых контактов</numerusform>
            <numerusform>из %n первых контактов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n meeting(s) and proposal(s)</source>
        <translation>
            <numerusform>из %n встречи или предложения</numerusform>
            <numerusform>из %n встреч и предложений</numerusform>
            <numerusform>из %n встреч и предложений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n care touch(es)</source>
        <translation>
            <numerusform>из %n касания сопровождения</numerusform>
            <numerusform>из %n касаний сопровождения</numerusform>
            <numerusform>из %n касаний сопровождения</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n personal touch(es)</source>
        <translation>
            <numerusform>из %n личного касания</numerusform>
            <numerusform>из %n личных касаний</numerusform>
            <numerusform>из %n личных касаний</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new contact(s) to go.</source>
        <translation>
            <numerusform>Ещё %n новый контакт.</numerusform>
            <numerusform>Ещё %n новых контакта.</numerusform>
            <numerusform>Ещё %n новых контактов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s) and proposal(s) to go.</source>
        <translation>
            <numerusform>Ещё %n встреча или предложение.</numerusform>
            <numerusform>Ещё %n встречи и предложения.</numerusform>
            <numerusform>Ещё %n встреч и предложений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n care touch(es) to go.</source>
        <translation>
            <numerusform>Ещё %n касание сопровождения.</numerusform>
            <numerusform>Ещё %n касания сопровождения.</numerusform>
            <numerusform>Ещё %n касаний сопровождения.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personal touch(es) to go.</source>
        <translation>
            <numerusform>Ещё %n личное касание.</numerusform>
            <numerusform>Ещё %n личных касания.</numerusform>
            <numerusform>Ещё %n личных касаний.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan %n call(s)</source>
        <translation>
            <numerusform>Запланировать %n звонок</numerusform>
            <numerusform>Запланировать %n звонка</numerusform>
            <numerusform>Запланировать %n звонков</numerusform>
        </translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>из {count}</translation>
    </message>
    <message>
        <source>{count} behind pace</source>
        <translation>отстаёт на {count}</translation>
    </message>
    <message>
        <source>norm met</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>the week begins</source>
        <translation>неделя начинается</translation>
    </message>
    <message>
        <source>on pace</source>
        <translation>в темпе</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Неделя {number}</translation>
    </message>
    <message>
        <source>All four legs stand.</source>
        <translation>Все четыре ножки стоят.</translation>
    </message>
    <message>
        <source>{function} is short again.</source>
        <translation>{function}: снова короткая ножка.</translation>
    </message>
    <message>
        <source>{function} is short.</source>
        <translation>{function}: короткая ножка.</translation>
    </message>
    <message>
        <source>The stool stands</source>
        <translation>Стул стоит</translation>
    </message>
    <message>
        <source>{function} leg is short</source>
        <translation>{function}: короткая ножка</translation>
    </message>
    <message>
        <source>for Monday</source>
        <translation>на понедельник</translation>
    </message>
    <message>
        <source>for Tuesday</source>
        <translation>на вторник</translation>
    </message>
    <message>
        <source>for Wednesday</source>
        <translation>на среду</translation>
    </message>
    <message>
        <source>for Thursday</source>
        <translation>на четверг</translation>
    </message>
    <message>
        <source>for Friday</source>
        <translation>на пятницу</translation>
    </message>
    <message>
        <source>for Saturday</source>
        <translation>на субботу</translation>
    </message>
    <message>
        <source>for Sunday</source>
        <translation>на воскресенье</translation>
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
    <name>LevelsView</name>
    <message>
        <source>Levels</source>
        <translation>Уровни</translation>
    </message>
    <message>
        <source>the month is still running</source>
        <translation>месяц ещё идёт</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>норма</translation>
    </message>
    <message>
        <source>Norms are of the whole team: choose Everyone to see and change them.</source>
        <translation>Нормы — для всей команды: чтобы видеть и менять их, выберите «Все».</translation>
    </message>
    <message>
        <source>A norm is for a month. E or a double click writes it; empty takes it away.</source>
        <translation>Норма — на месяц. E или двойной щелчок записывает её, пустое убирает.</translation>
    </message>
    <message>
        <source>A norm is for a month of the whole team. E or a double click writes it; empty takes it away.</source>
        <translation>Норма — на месяц для всей команды. E или двойной щелчок записывает её, пустое убирает.</translation>
    </message>
    <message>
        <source>{percent}% of the norm</source>
        <translation>{percent}% нормы</translation>
    </message>
    <message>
        <source>Short of the norm. {places}.</source>
        <translation>Ниже нормы. {places}.</translation>
    </message>
    <message>
        <source>Write a number, or nothing for no norm.</source>
        <translation>Напишите число или ничего, если нормы нет.</translation>
    </message>
</context>
<context>
    <name>LeverLine</name>
    <message>
        <source>Three levers</source>
        <translation>Три рычага</translation>
    </message>
    <message>
        <source>What would earn more</source>
        <translation>Что принесёт больше</translation>
    </message>
</context>
<context>
    <name>LeversPanel</name>
    <message>
        <source>Three levers: half-year against the one before</source>
        <translation>Три рычага: полгода против прежнего</translation>
    </message>
    <message>
        <source>White spots</source>
        <translation>Белые пятна</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>развёрнуто</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>свёрнуто</translation>
    </message>
    <message>
        <source>Kinds of orders</source>
        <translation>Виды заказов</translation>
    </message>
    <message>
        <source>last half-year</source>
        <translation>последние полгода</translation>
    </message>
    <message>
        <source>before</source>
        <translation>раньше</translation>
    </message>
    <message>
        <source>no kind</source>
        <translation>без вида</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>No phone is known: add one on the card.</source>
        <translation>Телефона нет: добавьте его в карточке.</translation>
    </message>
    <message>
        <source>Calling {number}</source>
        <translation>Звоним {number}</translation>
    </message>
    <message>
        <source>Nothing calls from this computer. Copied: {number}</source>
        <translation>С этого компьютера не позвонить. Скопировано: {number}</translation>
    </message>
    <message>
        <source>No e-mail is known: add one on the card.</source>
        <translation>Почты нет: добавьте её в карточке.</translation>
    </message>
    <message>
        <source>Writing to {address}</source>
        <translation>Пишем на {address}</translation>
    </message>
    <message>
        <source>No mail program here. Copied: {address}</source>
        <translation>Здесь нет почтовой программы. Скопировано: {address}</translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message>
        <source>A new list</source>
        <translation>Новый список</translation>
    </message>
    <message numerus="yes">
        <source>%n in it already; it comes out of the archive</source>
        <translation>
            <numerusform>в нём уже %n; он будет извлечён из архива</numerusform>
            <numerusform>в нём уже %n; он будет извлечён из архива</numerusform>
            <numerusform>в нём уже %n; он будет извлечён из архива</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in it already</source>
        <translation>
            <numerusform>в нём уже %n</numerusform>
            <numerusform>в нём уже %n</numerusform>
            <numerusform>в нём уже %n</numerusform>
        </translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>List to call</source>
        <translation>Список для обзвона</translation>
    </message>
    <message>
        <source>Lists of the book</source>
        <translation>Списки книги</translation>
    </message>
    <message>
        <source>Where the addresses are from</source>
        <translation>Откуда адреса</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>не указано</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>{n} of {all} in this view</source>
        <translation>{n} из {all} в этом виде</translation>
    </message>
    <message>
        <source>{clients}, {sum} in total</source>
        <translation>{clients}, всего {sum}</translation>
    </message>
</context>
<context>
    <name>ListsPanel</name>
    <message>
        <source>Lists</source>
        <translation>Списки</translation>
    </message>
    <message>
        <source>Lists to call</source>
        <translation>Списки для обзвона</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Новый список</translation>
    </message>
    <message>
        <source>More for this list</source>
        <translation>Другое для этого списка</translation>
    </message>
    <message>
        <source>Hide those put away</source>
        <translation>Скрыть убранные</translation>
    </message>
    <message numerus="yes">
        <source>%n put away</source>
        <translation>
            <numerusform>%n убранный</numerusform>
            <numerusform>%n убранных</numerusform>
            <numerusform>%n убранных</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>Write what happened</source>
        <translation>Запишите, что произошло</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Записать</translation>
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
    <message>
        <source>Other kinds, and the form</source>
        <translation>Другие виды и форма</translation>
    </message>
    <message>
        <source>In the form…</source>
        <translation>В форме…</translation>
    </message>
</context>
<context>
    <name>LossesCard</name>
    <message>
        <source>Why sales went to them</source>
        <translation>Почему продажи ушли к ним</translation>
    </message>
    <message>
        <source>No sale was lost to them.</source>
        <translation>Ни одной продажи им не проиграно.</translation>
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
    <name>MarksDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>their price {sum}</source>
        <translation>их цена {sum}</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>Requests</source>
        <translation>Заявки</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Лиды</translation>
    </message>
    <message>
        <source>Clients in the base</source>
        <translation>Клиенты в базе</translation>
    </message>
    <message>
        <source>Deeds of the leg</source>
        <translation>Дела ножки</translation>
    </message>
    <message>
        <source>Passed on to first sale</source>
        <translation>Передано на первую продажу</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Встречи</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Предложения</translation>
    </message>
    <message>
        <source>Paid orders</source>
        <translation>Оплаченные заказы</translation>
    </message>
    <message>
        <source>Money received</source>
        <translation>Поступившие деньги</translation>
    </message>
    <message>
        <source>Average check</source>
        <translation>Средний чек</translation>
    </message>
    <message>
        <source>Orders a client</source>
        <translation>Заказов на клиента</translation>
    </message>
    <message>
        <source>Regular clients</source>
        <translation>Постоянные клиенты</translation>
    </message>
    <message>
        <source>Share of all money</source>
        <translation>Доля всех денег</translation>
    </message>
    <message>
        <source>Share of their need</source>
        <translation>Доля их потребности</translation>
    </message>
    <message>
        <source>What clients asked for in the month</source>
        <translation>О чём клиенты просили за месяц</translation>
    </message>
    <message>
        <source>Clients that came onto the track</source>
        <translation>Клиенты, вставшие на конвейер</translation>
    </message>
    <message>
        <source>Clients at the level at the end of the month</source>
        <translation>Клиенты на уровне в конце месяца</translation>
    </message>
    <message>
        <source>As the stool of Today counts them</source>
        <translation>Как их считает стул на «Сегодня»</translation>
    </message>
    <message>
        <source>Clients that went on to the first sale</source>
        <translation>Клиенты, перешедшие к первой продаже</translation>
    </message>
    <message>
        <source>Meetings, visits and presentations held</source>
        <translation>Проведённые встречи, визиты и презентации</translation>
    </message>
    <message>
        <source>Offers made, one a client and day</source>
        <translation>Сделанные предложения, одно на клиента в день</translation>
    </message>
    <message>
        <source>Orders that money came for</source>
        <translation>Заказы, за которые поступили деньги</translation>
    </message>
    <message>
        <source>The money of these orders</source>
        <translation>Деньги за эти заказы</translation>
    </message>
    <message>
        <source>Money by paid order</source>
        <translation>Деньги на оплаченный заказ</translation>
    </message>
    <message>
        <source>Paid orders by client that bought</source>
        <translation>Оплаченных заказов на купившего клиента</translation>
    </message>
    <message>
        <source>Regular by the rule at the end of the month</source>
        <translation>Постоянные по правилу в конце месяца</translation>
    </message>
    <message>
        <source>The level&apos;s money in all money received</source>
        <translation>Деньги уровня во всех поступивших деньгах</translation>
    </message>
    <message>
        <source>What they paid us in a year, of what they need in it</source>
        <translation>Сколько заплатили нам за год из того, что им на год нужно</translation>
    </message>
</context>
<context>
    <name>MenuBar</name>
    <message>
        <source>&amp;Book</source>
        <translation>&amp;Книга</translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <translation>К&amp;лиент</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Перейти</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge two cards</source>
        <translation>Объединить две карточки</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>Which card is the same as “{name}”?</source>
        <translation>Какая карточка — то же, что «{name}»?</translation>
    </message>
    <message>
        <source>“{name}” stays. Everything met, lost and written under the other name comes to it; the other name goes.</source>
        <translation>«{name}» остаётся. Всё увиденное, проигранное и записанное под другим названием перейдёт к ней; другого названия не станет.</translation>
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
    <name>ModelStep</name>
    <message>
        <source>Another model: choose its card above.</source>
        <translation>Другая модель: выберите её карточку выше.</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>Switch to one-tier</source>
        <translation>Переход на одноуровневую</translation>
    </message>
    <message>
        <source>Switch to two-tier, hunter and farmer</source>
        <translation>Переход на двухуровневую, охотник и фермер</translation>
    </message>
    <message>
        <source>Switch to two-tier, contact centre</source>
        <translation>Переход на двухуровневую, контакт-центр</translation>
    </message>
    <message>
        <source>Switch to three-tier</source>
        <translation>Переход на трёхуровневую</translation>
    </message>
    <message>
        <source>leads the client from the meeting on</source>
        <translation>ведёт клиента от встречи и дальше</translation>
    </message>
    <message>
        <source>finds and qualifies, does not sell</source>
        <translation>ищет и квалифицирует, не продаёт</translation>
    </message>
    <message>
        <source>meets and makes the first sale</source>
        <translation>встречается и делает первую продажу</translation>
    </message>
    <message>
        <source>repeat sales, keeps clients</source>
        <translation>повторные продажи, удерживает клиентов</translation>
    </message>
    <message>
        <source>keeps the largest clients</source>
        <translation>ведёт самых крупных клиентов</translation>
    </message>
    <message>
        <source>Sleeping</source>
        <translation>Спящие</translation>
    </message>
    <message>
        <source>also: {name}</source>
        <translation>также: {name}</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Центр</translation>
    </message>
    <message>
        <source>is qualified</source>
        <translation>квалифицирован</translation>
    </message>
    <message>
        <source>first order is paid</source>
        <translation>первая оплата</translation>
    </message>
    <message>
        <source>ready for care</source>
        <translation>к сопровождению</translation>
    </message>
    <message>
        <source>VIP flag</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Client is qualified</source>
        <translation>Клиент квалифицирован</translation>
    </message>
    <message>
        <source>First order is paid</source>
        <translation>Первый заказ оплачен</translation>
    </message>
    <message>
        <source>Client is ready for care</source>
        <translation>Клиент готов к сопровождению</translation>
    </message>
    <message>
        <source>Client becomes VIP</source>
        <translation>Клиент становится VIP</translation>
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
        <source>{function}: {person}, {clients}</source>
        <translation>{function}: {person}, {clients}</translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation>{number} дня</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>как есть</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>никто</translation>
    </message>
    <message>
        <source>late</source>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>no step</source>
        <translation>без шага</translation>
    </message>
    <message>
        <source>stays with {person}</source>
        <translation>остаётся: {person}</translation>
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
    <name>MovePanel</name>
    <message>
        <source>Move anyway…</source>
        <translation>Всё равно перевести…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Move anyway</source>
        <translation>Перевести всё равно</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Fri 10:00, +3d, 24.06</source>
        <translation>пт 10:00, +3д, 24.06</translation>
    </message>
    <message>
        <source>To which day</source>
        <translation>На какой день</translation>
    </message>
    <message>
        <source>No day is understood yet</source>
        <translation>День пока не понятен</translation>
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
    <name>Moves</name>
    <message>
        <source>The stage wants this</source>
        <translation>Этого требует этап</translation>
    </message>
    <message>
        <source>for example 54 000</source>
        <translation>например, 54 000</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>не спрашивали</translation>
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
        <translation>Откуда</translation>
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
    <name>NewProductDialog</name>
    <message>
        <source>New product</source>
        <translation>Новый товар</translation>
    </message>
    <message>
        <source>Add product</source>
        <translation>Добавить товар</translation>
    </message>
    <message>
        <source>kg, pack, hour</source>
        <translation>кг, пачка, час</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>без группы</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Price, {currency}</source>
        <translation>Цена, {currency}</translation>
    </message>
</context>
<context>
    <name>NewRivalDialog</name>
    <message>
        <source>New competitor</source>
        <translation>Новый конкурент</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Losses and where they were seen come onto the card by themselves.</source>
        <translation>Потери и то, где их видели, появляются в карточке сами.</translation>
    </message>
</context>
<context>
    <name>NewStepDialog</name>
    <message>
        <source>New step</source>
        <translation>Новый шаг</translation>
    </message>
    <message>
        <source>Set the step</source>
        <translation>Задать шаг</translation>
    </message>
    <message>
        <source>A few letters of the name, a person or a phone</source>
        <translation>Несколько букв названия, человека или цифр телефона</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Send the price, Fri 10:00</source>
        <translation>Отправить прайс, пт 10:00</translation>
    </message>
    <message>
        <source>What and when</source>
        <translation>Что и когда</translation>
    </message>
    <message>
        <source>Type a few letters and choose the client.</source>
        <translation>Напишите несколько букв и выберите клиента.</translation>
    </message>
    <message>
        <source>Nobody is found</source>
        <translation>Никто не найден</translation>
    </message>
    <message>
        <source>as usual: {day}</source>
        <translation>как обычно: {day}</translation>
    </message>
</context>
<context>
    <name>NewTask</name>
    <message>
        <source>What else is to be done</source>
        <translation>Что ещё нужно сделать</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
</context>
<context>
    <name>NextDialog</name>
    <message>
        <source>for example: they will call themselves</source>
        <translation>например: позвонят сами</translation>
    </message>
    <message>
        <source>What next and when?</source>
        <translation>Что дальше и когда?</translation>
    </message>
    <message>
        <source>Or: nothing more, because</source>
        <translation>Или: больше ничего, потому что</translation>
    </message>
</context>
<context>
    <name>NextStepEditor</name>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
</context>
<context>
    <name>NoLists</name>
    <message>
        <source>Import a list</source>
        <translation>Импортировать список</translation>
    </message>
    <message>
        <source>New list</source>
        <translation>Новый список</translation>
    </message>
    <message>
        <source>A list to call down</source>
        <translation>Список для обзвона</translation>
    </message>
    <message>
        <source>Companies from a directory are not clients: nothing is known of their wish to buy. They wait here, apart, until a call shows an interest.</source>
        <translation>Компании из справочника — ещё не клиенты: хотят ли они купить, неизвестно. Они ждут здесь, отдельно, пока звонок не покажет интереса.</translation>
    </message>
</context>
<context>
    <name>NoRecords</name>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Никого не найдено</translation>
    </message>
    <message>
        <source>Looked at names, people, phones, cities and notes.</source>
        <translation>Искали в названиях, людях, телефонах, городах и заметках.</translation>
    </message>
    <message>
        <source>Import a table, or add companies one by one (N).</source>
        <translation>Импортируйте таблицу или добавьте компании по одной (N).</translation>
    </message>
    <message>
        <source>An empty list</source>
        <translation>Список пуст</translation>
    </message>
    <message>
        <source>Everybody in this list is called. Who asked for another day comes back on it.</source>
        <translation>Все из этого списка обзвонены. Кто просил другой день, вернётся в тот день.</translation>
    </message>
    <message>
        <source>All called</source>
        <translation>Все обзвонены</translation>
    </message>
    <message>
        <source>No record of the list is in this state.</source>
        <translation>В списке нет записей в таком состоянии.</translation>
    </message>
</context>
<context>
    <name>NodeEditor</name>
    <message>
        <source>A new line…</source>
        <translation>Новая строка…</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Новая строка</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>Что сказать</translation>
    </message>
    <message>
        <source>They answer</source>
        <translation>Отвечают</translation>
    </message>
    <message>
        <source>Name of the line</source>
        <translation>Название строки</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>They answer, and where it leads</source>
        <translation>Что отвечают и куда это ведёт</translation>
    </message>
    <message>
        <source>Add an answer</source>
        <translation>Добавить ответ</translation>
    </message>
    <message>
        <source>Before the call</source>
        <translation>Перед звонком</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Секретарь</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Разговор</translation>
    </message>
    <message>
        <source>Aside</source>
        <translation>Ответвление</translation>
    </message>
    <message>
        <source>After the call</source>
        <translation>После звонка</translation>
    </message>
    <message>
        <source>Answer {number}</source>
        <translation>Ответ {number}</translation>
    </message>
    <message>
        <source>Where answer {number} leads</source>
        <translation>Куда ведёт ответ {number}</translation>
    </message>
    <message>
        <source>Remove the answer</source>
        <translation>Убрать ответ</translation>
    </message>
</context>
<context>
    <name>NotNowDialog</name>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>for example: waits for the new season</source>
        <translation>например: ждёт нового сезона</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Почему нет</translation>
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
    <message>
        <source>Written in the timeline</source>
        <translation>Записано в хронологии</translation>
    </message>
</context>
<context>
    <name>NumberChip</name>
    <message>
        <source>Number {number}, change it</source>
        <translation>Номер {number}, изменить</translation>
    </message>
    <message>
        <source>Change the number</source>
        <translation>Изменить номер</translation>
    </message>
    <message>
        <source>Number of the order</source>
        <translation>Номер заказа</translation>
    </message>
</context>
<context>
    <name>Objections</name>
    <message>
        <source>Objections</source>
        <translation>Возражения</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>What did they say?</source>
        <translation>Что они сказали?</translation>
    </message>
    <message>
        <source>Did the answer help?</source>
        <translation>Помог ли ответ?</translation>
    </message>
    <message>
        <source>Enter writes it down as they said it</source>
        <translation>Enter запишет так, как они сказали</translation>
    </message>
    <message>
        <source>helped / heard</source>
        <translation>помогло / слышали</translation>
    </message>
    <message>
        <source>May stand behind it</source>
        <translation>Что за этим может стоять</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Согласитесь</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Спросите</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Prove</source>
        <translation>Докажите</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>It helped</source>
        <translation>Помогло</translation>
    </message>
    <message>
        <source>It did not help</source>
        <translation>Не помогло</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Ещё неизвестно</translation>
    </message>
</context>
<context>
    <name>ObjectionsField</name>
    <message>
        <source>A few letters: expensive, supplier…</source>
        <translation>Несколько букв: дорого, поставщик…</translation>
    </message>
    <message>
        <source>Objections heard</source>
        <translation>Услышанные возражения</translation>
    </message>
    <message>
        <source>In these words</source>
        <translation>Этими словами</translation>
    </message>
</context>
<context>
    <name>ObjectionsPart</name>
    <message numerus="yes">
        <source>Heard %n time(s)</source>
        <translation>
            <numerusform>Слышали %n раз</numerusform>
            <numerusform>Слышали %n раза</numerusform>
            <numerusform>Слышали %n раз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the answer helped %n time(s)</source>
        <translation>
            <numerusform>ответ помог %n раз</numerusform>
            <numerusform>ответ помог %n раза</numerusform>
            <numerusform>ответ помог %n раз</numerusform>
        </translation>
    </message>
    <message>
        <source>Out of the archive</source>
        <translation>Из архива</translation>
    </message>
    <message>
        <source>Put into the archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>New objection</source>
        <translation>Новое возражение</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Возражения</translation>
    </message>
    <message>
        <source>Add an objection</source>
        <translation>Добавить возражение</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>What the client says</source>
        <translation>Что говорит клиент</translation>
    </message>
    <message>
        <source>What may stand behind it</source>
        <translation>Что за этим может стоять</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Согласиться</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Спросить</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Доказательство</translation>
    </message>
    <message>
        <source>If it does not help</source>
        <translation>Если не помогло</translation>
    </message>
</context>
<context>
    <name>OpeningFrame</name>
    <message>
        <source>Opening the book…</source>
        <translation>Открываем книгу…</translation>
    </message>
</context>
<context>
    <name>OrderEditor</name>
    <message>
        <source>Save order</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Новый заказ</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Заказ {number}</translation>
    </message>
    <message>
        <source>Repeat last order</source>
        <translation>Повторить последний</translation>
    </message>
    <message>
        <source>Cancel the order…</source>
        <translation>Отменить заказ…</translation>
    </message>
    <message>
        <source>Keep what is typed?</source>
        <translation>Сохранить введённое?</translation>
    </message>
    <message>
        <source>The order is not saved. A draft waits with the client.</source>
        <translation>Заказ не сохранён. Черновик будет ждать в карточке клиента.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>Сохранить черновик</translation>
    </message>
    <message>
        <source>Cancel order {number}?</source>
        <translation>Отменить заказ {number}?</translation>
    </message>
    <message>
        <source>It stays in the book as cancelled and counts in no figures. It can be taken up again.</source>
        <translation>Он останется в книге отменённым и не учитывается в числах. Его можно возобновить.</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Отменить заказ</translation>
    </message>
</context>
<context>
    <name>OrderLines</name>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Price, {currency}</source>
        <translation>Цена, {currency}</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>Sum, {currency}</source>
        <translation>Сумма, {currency}</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>Строки заказа</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Добавить строку</translation>
    </message>
    <message>
        <source>Delete the line</source>
        <translation>Удалить строку</translation>
    </message>
    <message>
        <source>Product, line {n}</source>
        <translation>Товар, строка {n}</translation>
    </message>
    <message>
        <source>Quantity, line {n}</source>
        <translation>Количество, строка {n}</translation>
    </message>
    <message>
        <source>Unit, line {n}</source>
        <translation>Единица, строка {n}</translation>
    </message>
    <message>
        <source>Price, line {n}</source>
        <translation>Цена, строка {n}</translation>
    </message>
    <message>
        <source>Discount, line {n}</source>
        <translation>Скидка, строка {n}</translation>
    </message>
    <message>
        <source>Product, or any words</source>
        <translation>Товар или любые слова</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {n}: {what}</source>
        <translation>Строка {n}: {what}</translation>
    </message>
</context>
<context>
    <name>OrderSheet</name>
    <message>
        <source>Parts of the order</source>
        <translation>Части заказа</translation>
    </message>
    <message>
        <source>Delivery, checklist, note</source>
        <translation>Поставка, проверка, примечание</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Оплаты</translation>
    </message>
    <message>
        <source>Returns and claims</source>
        <translation>Возвраты и рекламации</translation>
    </message>
    <message>
        <source>Delivery and checklist</source>
        <translation>Поставка и проверка</translation>
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
    <message>
        <source>White spots</source>
        <translation>Белые пятна</translation>
    </message>
    <message>
        <source>The sheet of what was never bought</source>
        <translation>Лист того, чего ещё не покупали</translation>
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
        <source>No orders yet</source>
        <translation>Заказов пока нет</translation>
    </message>
    <message>
        <source>Write the first one down, with lines or with a sum only.</source>
        <translation>Запишите первый: со строками или только с суммой.</translation>
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
    <name>OutgrownStrip</name>
    <message>
        <source>It looks like: {model}.</source>
        <translation>Похоже, подходит: {model}.</translation>
    </message>
    <message>
        <source>For the season ({months}): {model}.</source>
        <translation>На сезон ({months}): {model}.</translation>
    </message>
    <message>
        <source>The book has outgrown its model</source>
        <translation>Книга выросла из своей модели</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Взглянуть</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Saved: {file}</source>
        <translation>Сохранено: {file}</translation>
    </message>
    <message>
        <source>Sent to the printer {printer}</source>
        <translation>Отправлено на принтер {printer}</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save a PDF instead.</source>
        <translation>На этом компьютере нет принтера. Сохраните вместо этого PDF.</translation>
    </message>
    <message>
        <source>Tick a client, or take a blank form.</source>
        <translation>Отметьте клиента или возьмите пустой бланк.</translation>
    </message>
</context>
<context>
    <name>OverrideDialog</name>
    <message>
        <source>{flag}: put on by hand</source>
        <translation>{flag}: поставить вручную</translation>
    </message>
    <message>
        <source>{flag}: keep off by hand</source>
        <translation>{flag}: не ставить, вручную</translation>
    </message>
    <message>
        <source>Put on</source>
        <translation>Поставить</translation>
    </message>
    <message>
        <source>Keep off</source>
        <translation>Не ставить</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Look at it again on</source>
        <translation>Пересмотреть</translation>
    </message>
    <message>
        <source>Empty: until it is changed by hand</source>
        <translation>Пусто: пока не изменят вручную</translation>
    </message>
    <message>
        <source>The rule does not decide for this client until you give it back.</source>
        <translation>Правило не решает за этого клиента, пока вы его не вернёте.</translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message>
        <source>sales</source>
        <translation>продажи</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Продажи</translation>
    </message>
    <message>
        <source>New clients</source>
        <translation>Новые клиенты</translation>
    </message>
    <message>
        <source>median from New to first order</source>
        <translation>медиана до 1-го заказа</translation>
    </message>
    <message>
        <source>First orders</source>
        <translation>Первые заказы</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
</context>
<context>
    <name>OwnerDialog</name>
    <message>
        <source>Who answers for: {function}</source>
        <translation>Кто отвечает: {function}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Who may answer holds the role: People</source>
        <translation>Отвечает тот, у кого есть роль: «Команда»</translation>
    </message>
    <message>
        <source>Department, if one owns it</source>
        <translation>Отдел, если отвечает отдел</translation>
    </message>
    <message>
        <source>Clients given by name stay with whom they are; the others go along with their open work.</source>
        <translation>Клиенты, закреплённые поимённо, остаются за своими людьми; остальные переходят вместе с открытыми делами.</translation>
    </message>
</context>
<context>
    <name>PacketInDialog</name>
    <message>
        <source>Results of a packet</source>
        <translation>Результаты пакета</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>Строки файла</translation>
    </message>
    <message>
        <source>Write the others down, leave the refused lines out</source>
        <translation>Записать остальные, отклонённые строки пропустить</translation>
    </message>
    <message>
        <source>Choose the workbook that came back, or drop it here. It is only read first.</source>
        <translation>Выберите таблицу, которая вернулась, или бросьте её сюда. Сначала её только прочитают.</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) to write down</source>
        <translation>
            <numerusform>%n результат к записи</numerusform>
            <numerusform>%n результата к записи</numerusform>
            <numerusform>%n результатов к записи</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) refused</source>
        <translation>
            <numerusform>%n строка отклонена</numerusform>
            <numerusform>%n строки отклонены</numerusform>
            <numerusform>%n строк отклонено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n back already</source>
        <translation>
            <numerusform>%n уже вернулся</numerusform>
            <numerusform>%n уже вернулись</numerusform>
            <numerusform>%n уже вернулись</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a result</source>
        <translation>
            <numerusform>%n без результата</numerusform>
            <numerusform>%n без результата</numerusform>
            <numerusform>%n без результата</numerusform>
        </translation>
    </message>
    <message>
        <source>no result yet</source>
        <translation>результата ещё нет</translation>
    </message>
    <message>
        <source>{result}, back already</source>
        <translation>{result}, уже вернулось</translation>
    </message>
</context>
<context>
    <name>PacketOutDialog</name>
    <message>
        <source>Give out a packet</source>
        <translation>Выдать пакет</translation>
    </message>
    <message>
        <source>Give out</source>
        <translation>Выдать</translation>
    </message>
    <message>
        <source>the next to call, new ones and those due</source>
        <translation>следующие по очереди: новые и те, кому пора</translation>
    </message>
    <message>
        <source>Call centre, Marta</source>
        <translation>Колл-центр, Марта</translation>
    </message>
    <message>
        <source>without a script</source>
        <translation>без скрипта</translation>
    </message>
    <message>
        <source>Excel (.xlsx)</source>
        <translation>Excel (.xlsx)</translation>
    </message>
    <message>
        <source>PDF for paper</source>
        <translation>PDF для бумаги</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Сколько</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Какие</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Скрипт</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Only code, name and phone leave, with the script. Nothing else of the record, and no client. Every export is written down: who, when, how many.</source>
        <translation>Выходят только код, название и телефон, вместе со скриптом. Больше ничего из записи и ни одного клиента. Каждая выдача записана: кто, когда, сколько.</translation>
    </message>
    <message>
        <source>Packet {n}</source>
        <translation>Пакет {n}</translation>
    </message>
    <message numerus="yes">
        <source>the first of the %n shown</source>
        <translation>
            <numerusform>первые из %n показанной</numerusform>
            <numerusform>первые из %n показанных</numerusform>
            <numerusform>первые из %n показанных</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PacketsDialog</name>
    <message>
        <source>Packets given out</source>
        <translation>Выданные пакеты</translation>
    </message>
    <message>
        <source>Rows of the packet</source>
        <translation>Строки пакета</translation>
    </message>
    <message>
        <source>No packet was given out yet.</source>
        <translation>Пакетов ещё не выдавали.</translation>
    </message>
    <message>
        <source>Hours of work</source>
        <translation>Часов работы</translation>
    </message>
    <message>
        <source>3.5 or 3:30</source>
        <translation>3,5 или 3:30</translation>
    </message>
    <message>
        <source>Excel again…</source>
        <translation>Ещё раз в Excel…</translation>
    </message>
    <message>
        <source>PDF again…</source>
        <translation>Ещё раз в PDF…</translation>
    </message>
    <message>
        <source>Results came back…</source>
        <translation>Результаты вернулись…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Пакеты</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Left: {how}</source>
        <translation>Выдано: {how}</translation>
    </message>
    <message>
        <source>Never left.</source>
        <translation>Ещё не выдавали.</translation>
    </message>
    <message>
        <source>{who}, all packets: {hours} h, results {back}, clients {clients}</source>
        <translation>{who}, все пакеты: {hours} ч, результатов {back}, клиентов {clients}</translation>
    </message>
    <message>
        <source>Type hours as 3.5 or 3:30.</source>
        <translation>Введите часы как 3,5 или 3:30.</translation>
    </message>
    <message>
        <source>Where to save the packet</source>
        <translation>Куда сохранить пакет</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>Ничего не найдено: «{text}»</translation>
    </message>
    <message>
        <source>Recent clients</source>
        <translation>Последние клиенты</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>На этой странице</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n результат</numerusform>
            <numerusform>%n результата</numerusform>
            <numerusform>%n результатов</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Client, person, phone, order, command…</source>
        <translation>Клиент, человек, телефон, заказ, команда…</translation>
    </message>
    <message>
        <source>Find or do</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Результаты</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыть</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>действия</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>выбор</translation>
    </message>
    <message>
        <source>only commands</source>
        <translation>только команды</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>заказы</translation>
    </message>
    <message>
        <source>people</source>
        <translation>люди</translation>
    </message>
    <message>
        <source>names, phones, notes, orders</source>
        <translation>названия, телефоны, заметки, заказы</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>команды</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>всё</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <source>Paper</source>
        <translation>Бумага</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Копии</translation>
    </message>
    <message>
        <source>A4, upright</source>
        <translation>A4, книжная</translation>
    </message>
    <message>
        <source>A4, both sides</source>
        <translation>A4, с двух сторон</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Обычный</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Крупный</translation>
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
    <name>PayChoice</name>
    <message>
        <source>Whose pay</source>
        <translation>Чья оплата</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Pay scheme</source>
        <translation>Схема мотивации</translation>
    </message>
</context>
<context>
    <name>PayRulesDialog</name>
    <message>
        <source>Rules of pay</source>
        <translation>Правила оплаты</translation>
    </message>
    <message>
        <source>who hands over</source>
        <translation>тому, кто передаёт</translation>
    </message>
    <message>
        <source>who takes over</source>
        <translation>тому, кто принимает</translation>
    </message>
    <message>
        <source>First orders of a client, first sales</source>
        <translation>Первые продажи: сколько заказов</translation>
    </message>
    <message>
        <source>Working days until a lead counts unanswered</source>
        <translation>Лид без ответа засчитан через, раб. дней</translation>
    </message>
    <message>
        <source>Days after a hand-over that sales are shared</source>
        <translation>Сколько дней после передачи продажи общие</translation>
    </message>
    <message>
        <source>Percent of them for who handed over</source>
        <translation>Процент из них тому, кто передал</translation>
    </message>
    <message>
        <source>Money of the hand-over day is of</source>
        <translation>Кому деньги дня передачи</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>PayView</name>
    <message>
        <source>Pay</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Schemes</source>
        <translation>Схемы</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Примерить</translation>
    </message>
    <message>
        <source>Close the month</source>
        <translation>Закрыть месяц</translation>
    </message>
    <message>
        <source>The month is not over yet.</source>
        <translation>Месяц ещё не закончился.</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыто</translation>
    </message>
    <message>
        <source>preliminary</source>
        <translation>предварительно</translation>
    </message>
    <message>
        <source>preliminary, the month is still running</source>
        <translation>предварительно, месяц ещё идёт</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Схема</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Оклад</translation>
    </message>
    <message>
        <source>Accrued</source>
        <translation>Начислено</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Корректировки</translation>
    </message>
    <message>
        <source>To be paid, {currency}</source>
        <translation>К выплате, {currency}</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Факт</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>closed {day}</source>
        <translation>закрыто {day}</translation>
    </message>
    <message>
        <source>no plan set</source>
        <translation>план не задан</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Received {sum}: first sales {first}, repeat sales {repeat}, VIP {vip}.</source>
        <translation>Поступило {sum}: первые продажи {first}, повторные {repeat}, VIP {vip}.</translation>
    </message>
    <message>
        <source>{sum} could be credited to nobody.</source>
        <translation>Никому не засчитано: {sum}.</translation>
    </message>
    <message>
        <source>Plan of the company {plan}: {percent}.</source>
        <translation>План компании {plan}: {percent}.</translation>
    </message>
    <message>
        <source>No scheme or no target pay: {names}. Their base and fixed sums are nothing.</source>
        <translation>Нет схемы или целевой оплаты: {names}. Оклад и постоянные суммы у них — ноль.</translation>
    </message>
    <message>
        <source>Statements of {count} people, {sum} in all, will never change after that.</source>
        <translation>После этого расчёты уже не изменятся. Людей: {count}, всего {sum}.</translation>
    </message>
    <message>
        <source>What changes later becomes a correction of the next month.</source>
        <translation>То, что изменится позже, станет корректировкой следующего месяца.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody has decided yet about %n contested order(s).</source>
        <translation>
            <numerusform>Ещё не решён %n спорный заказ.</numerusform>
            <numerusform>Ещё не решены %n спорных заказа.</numerusform>
            <numerusform>Ещё не решено %n спорных заказов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close {month}?</source>
        <translation>Закрыть {month}?</translation>
    </message>
</context>
<context>
    <name>PaymentsPart</name>
    <message>
        <source>Add payment</source>
        <translation>Добавить оплату</translation>
    </message>
    <message>
        <source>Sum, {currency}</source>
        <translation>Сумма, {currency}</translation>
    </message>
    <message>
        <source>still to pay, {paid} of {sum} is paid</source>
        <translation>ещё оплатить, оплачено {paid} из {sum}</translation>
    </message>
    <message>
        <source>still to pay: it counts as paid, no payments are written down</source>
        <translation>ещё оплатить: считается оплаченным, оплаты не записаны</translation>
    </message>
    <message>
        <source>Remove the payment</source>
        <translation>Убрать оплату</translation>
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
    <message>
        <source>Calls</source>
        <translation>Звонки</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Встречи</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Предложения</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Новых</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Вовремя</translation>
    </message>
    <message>
        <source>Sales, {currency}</source>
        <translation>Продажи, {currency}</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>По людям</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>“On time” is a step done on its day or earlier. Moved steps count from the first date.</source>
        <translation>«Вовремя» — шаг выполнен в свой день или раньше. Перенесённые шаги считаем от первой даты.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Не указан</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>владелец</translation>
    </message>
    <message>
        <source>{done} of {all} steps on time</source>
        <translation>вовремя {done} из {all} шагов</translation>
    </message>
    <message>
        <source>{name} closes {percent}% of steps on time.</source>
        <translation>{name}: вовремя {percent}% шагов.</translation>
    </message>
    <message>
        <source>{count} of {all} late steps are at {stage}.</source>
        <translation>{count} из {all} просроченных шагов: этап «{stage}».</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Показать их</translation>
    </message>
    <message>
        <source>{name}, late steps</source>
        <translation>{name}, просроченные шаги</translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message>
        <source>{name} stays for now</source>
        <translation>{name} пока остаётся</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ещё нет</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Move their clients…</source>
        <translation>Передать их клиентов…</translation>
    </message>
    <message>
        <source>Nobody is away now.</source>
        <translation>Сейчас все на месте.</translation>
    </message>
    <message>
        <source>several people</source>
        <translation>несколько человек</translation>
    </message>
    <message>
        <source>{day}: {giver} → {receiver}, {clients}</source>
        <translation>{day}: {giver} → {receiver}, {clients}</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Печатать акт передачи</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>who sells from this book</source>
        <translation>кто продаёт по этой книге</translation>
    </message>
    <message>
        <source>Stand-ins</source>
        <translation>Замены</translation>
    </message>
    <message>
        <source>the clients come back by themselves</source>
        <translation>клиенты возвращаются сами</translation>
    </message>
    <message>
        <source>Moved by hand</source>
        <translation>Передано вручную</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Добавить человека</translation>
    </message>
    <message>
        <source>Move clients…</source>
        <translation>Передать клиентов…</translation>
    </message>
    <message>
        <source>Somebody stands in…</source>
        <translation>Назначить замену…</translation>
    </message>
    <message>
        <source>With the second person the lists show whose client it is. Nobody is deleted: who leaves stays in the history.</source>
        <translation>Со вторым человеком списки показывают, чей клиент. Никого не удаляют: кто ушёл, остаётся в истории.</translation>
    </message>
</context>
<context>
    <name>PeopleStep</name>
    <message>
        <source>You are alone so far. Add who else will sell: each then gets a role and clients of their own.</source>
        <translation>Пока вы одни. Добавьте, кто ещё будет продавать: у каждого будет своя роль и свои клиенты.</translation>
    </message>
    <message>
        <source>Add a person…</source>
        <translation>Добавить человека…</translation>
    </message>
    <message>
        <source>Strengths and titles: People</source>
        <translation>Сильные стороны и должности: «Команда»</translation>
    </message>
    <message>
        <source>VIP clients have a manager of their own</source>
        <translation>У VIP-клиентов свой менеджер</translation>
    </message>
    <message>
        <source>Who answers for what</source>
        <translation>Кто за что отвечает</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Кто что делает</translation>
    </message>
    <message>
        <source>outsourced</source>
        <translation>со стороны</translation>
    </message>
    <message>
        <source>good at: {strengths}</source>
        <translation>сильные стороны: {strengths}</translation>
    </message>
    <message>
        <source>{person}: {role}</source>
        <translation>{person}: {role}</translation>
    </message>
    <message>
        <source>Who answers for: {function}</source>
        <translation>Кто отвечает: {function}</translation>
    </message>
    <message>
        <source>department</source>
        <translation>отдел</translation>
    </message>
    <message>
        <source>Department of: {function}</source>
        <translation>Отдел: {function}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>никто</translation>
    </message>
    <message>
        <source>as it is now</source>
        <translation>как сейчас</translation>
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
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Sales manager, qualifier…</source>
        <translation>Менеджер по продажам, квалификатор…</translation>
    </message>
    <message>
        <source>First meetings, the range, patience…</source>
        <translation>Первые встречи, ассортимент, терпение…</translation>
    </message>
    <message>
        <source>Works for us from outside</source>
        <translation>Работает на нас со стороны</translation>
    </message>
    <message>
        <source>By the role</source>
        <translation>По роли</translation>
    </message>
    <message>
        <source>As in the scheme</source>
        <translation>Как в схеме</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Роли</translation>
    </message>
    <message>
        <source>Good at</source>
        <translation>Сильные стороны</translation>
    </message>
    <message>
        <source>Paid by the scheme</source>
        <translation>Оплата по схеме</translation>
    </message>
    <message>
        <source>Target pay of a month, {sign}</source>
        <translation>Целевая оплата за месяц, {sign}</translation>
    </message>
    <message>
        <source>With the second person the lists show whose client it is, Today and the pipeline can show one person’s work, and clients can be handed over. Nothing else changes, and one undo takes it back.</source>
        <translation>Со вторым человеком списки показывают, чей клиент, «Сегодня» и конвейер могут показать работу одного человека, а клиентов можно передавать. Больше ничего не меняется, и всё можно отменить одним разом.</translation>
    </message>
    <message>
        <source>In the list of titles this is: {role}</source>
        <translation>В списке должностей это: {role}</translation>
    </message>
</context>
<context>
    <name>PersonLine</name>
    <message>
        <source>Change {name}</source>
        <translation>Изменить: {name}</translation>
    </message>
    <message>
        <source>More about {name}</source>
        <translation>Ещё: {name}</translation>
    </message>
    <message>
        <source>from outside</source>
        <translation>со стороны</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>владелец</translation>
    </message>
    <message>
        <source>you</source>
        <translation>вы</translation>
    </message>
    <message>
        <source>paid as: {scheme}</source>
        <translation>оплата: {scheme}</translation>
    </message>
    <message>
        <source>{sum} a month</source>
        <translation>{sum} в месяц</translation>
    </message>
    <message>
        <source>left the team; history keeps the name</source>
        <translation>больше не в команде; имя остаётся в истории</translation>
    </message>
    <message>
        <source>Answers for: {functions}</source>
        <translation>Отвечает за: {functions}</translation>
    </message>
    <message numerus="yes">
        <source>%n open step(s)</source>
        <translation>
            <numerusform>%n открытый шаг</numerusform>
            <numerusform>%n открытых шага</numerusform>
            <numerusform>%n открытых шагов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open order(s)</source>
        <translation>
            <numerusform>%n открытый заказ</numerusform>
            <numerusform>%n открытых заказа</numerusform>
            <numerusform>%n открытых заказов</numerusform>
        </translation>
    </message>
    <message>
        <source>Stands in for: {names}</source>
        <translation>Замещает: {names}</translation>
    </message>
    <message>
        <source>Good at: {what}</source>
        <translation>Сильные стороны: {what}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Move their clients…</source>
        <translation>Передать их клиентов…</translation>
    </message>
    <message>
        <source>Somebody stands in…</source>
        <translation>Назначить замену…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>no clients yet</source>
        <translation>клиентов ещё нет</translation>
    </message>
    <message>
        <source>This is me</source>
        <translation>Это я</translation>
    </message>
    <message>
        <source>Make the owner</source>
        <translation>Сделать владельцем</translation>
    </message>
    <message>
        <source>Left the team</source>
        <translation>Больше не в команде</translation>
    </message>
    <message>
        <source>Back in the team</source>
        <translation>Снова в команде</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>no phone</source>
        <translation>нет телефона</translation>
    </message>
    <message>
        <source>Looks like the client {name}</source>
        <translation>Похоже на клиента {name}</translation>
    </message>
    <message>
        <source>First call</source>
        <translation>Первый звонок</translation>
    </message>
    <message>
        <source>Copied: {phone}</source>
        <translation>Скопировано: {phone}</translation>
    </message>
    <message>
        <source>Whom we call</source>
        <translation>Кому звоним</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Набрать</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Открыть клиента</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Call {number}</source>
        <translation>Позвонить {number}</translation>
    </message>
    <message>
        <source>Write to {address}</source>
        <translation>Написать на {address}</translation>
    </message>
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
    <name>PhoneDoubt</name>
    <message numerus="yes">
        <source>%n digit(s) short. Save as it is, or finish it.</source>
        <translation>
            <numerusform>Не хватает %n цифры. Сохраните как есть или допишите.</numerusform>
            <numerusform>Не хватает %n цифр. Сохраните как есть или допишите.</numerusform>
            <numerusform>Не хватает %n цифр. Сохраните как есть или допишите.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PipelinePage</name>
    <message>
        <source>{count} open, {sum} expected</source>
        <translation>В работе {count}, ожидаем {sum}</translation>
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
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>Боковая панель</translation>
    </message>
    <message>
        <source>Any stage</source>
        <translation>Любой этап</translation>
    </message>
    <message>
        <source>. {name} folded</source>
        <translation>. Свёрнуто: {name}</translation>
    </message>
    <message>
        <source>. {names} and {last} folded</source>
        <translation>. Свёрнуто: {names} и {last}</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>Ничего не подходит под фильтр</translation>
    </message>
    <message>
        <source>No VIP yet</source>
        <translation>VIP ещё нет</translation>
    </message>
    <message>
        <source>{function}: no clients yet</source>
        <translation>{function}: клиентов ещё нет</translation>
    </message>
    <message>
        <source>They come here as you move them on.</source>
        <translation>Они появятся здесь, когда вы их переведёте.</translation>
    </message>
    <message>
        <source>Closest: {client}, {distance}.</source>
        <translation>Ближе всех: {client}, {distance}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Fold or unfold a function</source>
        <translation>Свернуть или развернуть</translation>
    </message>
</context>
<context>
    <name>PlanCallsDialog</name>
    <message>
        <source>Plan calls</source>
        <translation>Запланировать звонки</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что сделать</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>С кем</translation>
    </message>
    <message>
        <source>Every client of this function has a step already.</source>
        <translation>У каждого клиента этой функции уже есть шаг.</translation>
    </message>
    <message numerus="yes">
        <source>The calling base has %n record(s) more to call.</source>
        <translation>
            <numerusform>В базе для обзвона ещё %n запись.</numerusform>
            <numerusform>В базе для обзвона ещё %n записи.</numerusform>
            <numerusform>В базе для обзвона ещё %n записей.</numerusform>
        </translation>
    </message>
    <message>
        <source>On which days</source>
        <translation>На какие дни</translation>
    </message>
    <message>
        <source>{day}: {planned} planned</source>
        <translation>{day}: запланировано {planned}</translation>
    </message>
    <message numerus="yes">
        <source>Plan %n call(s)</source>
        <translation>
            <numerusform>Запланировать %n звонок</numerusform>
            <numerusform>Запланировать %n звонка</numerusform>
            <numerusform>Запланировать %n звонков</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick a day.</source>
        <translation>Отметьте день.</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>Первый контакт</translation>
    </message>
    <message>
        <source>Agree the meeting or the proposal</source>
        <translation>Договориться о встрече или предложении</translation>
    </message>
    <message>
        <source>Ask how it goes, offer the next order</source>
        <translation>Спросить, как дела, предложить следующий заказ</translation>
    </message>
    <message>
        <source>Personal call</source>
        <translation>Личный звонок</translation>
    </message>
    <message>
        <source>{stage} for {days}, no step</source>
        <translation>{stage} уже {days}, шага нет</translation>
    </message>
    <message>
        <source>{stage}, no order for {days}</source>
        <translation>{stage}, заказов нет {days}</translation>
    </message>
    <message>
        <source>{stage}, not touched for {days}</source>
        <translation>{stage}, касаний нет {days}</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Who would move</source>
        <translation>Кто должен перейти</translation>
    </message>
    <message>
        <source>Who moves</source>
        <translation>Кто переходит</translation>
    </message>
    <message>
        <source>Who stays as an exception</source>
        <translation>Кто остаётся как исключение</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>With nobody</source>
        <translation>Ни у кого</translation>
    </message>
    <message>
        <source>Which clients</source>
        <translation>Какие клиенты</translation>
    </message>
    <message>
        <source>Clients of the plan</source>
        <translation>Клиенты плана</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
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
    <name>Player</name>
    <message numerus="yes">
        <source>%n call(s) made. Whoever is to be called later comes back on the day.</source>
        <translation>
            <numerusform>Сделан %n звонок. Кому звонить позже, вернётся в свой день.</numerusform>
            <numerusform>Сделано %n звонка. Кому звонить позже, вернётся в свой день.</numerusform>
            <numerusform>Сделано %n звонков. Кому звонить позже, вернётся в свой день.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is the whole list</source>
        <translation>Это весь список</translation>
    </message>
</context>
<context>
    <name>PlayerView</name>
    <message>
        <source>Back to the lists</source>
        <translation>К спискам</translation>
    </message>
</context>
<context>
    <name>PointsCard</name>
    <message>
        <source>Hand-over points</source>
        <translation>Точки передачи</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Edit in Rules</source>
        <translation>Изменить правила</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>Кто, кому</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>В этом квартале</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Ждали</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>никто</translation>
    </message>
    <message>
        <source>No rule is set</source>
        <translation>Правила нет</translation>
    </message>
    <message>
        <source>one person</source>
        <translation>один человек</translation>
    </message>
    <message>
        <source>One-tier, {name} alone</source>
        <translation>Одноуровневая: только {name}</translation>
    </message>
    <message>
        <source>One-tier, {name} sells</source>
        <translation>Одноуровневая: продаёт {name}</translation>
    </message>
    <message>
        <source>One-tier: {names}</source>
        <translation>Одноуровневая: {names}</translation>
    </message>
    <message>
        <source>book created</source>
        <translation>создана книга</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) to {name}</source>
        <translation>
            <numerusform>%n клиент: {name}</numerusform>
            <numerusform>%n клиента: {name}</numerusform>
            <numerusform>%n клиентов: {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) moved</source>
        <translation>
            <numerusform>передано клиентов: %n</numerusform>
            <numerusform>передано клиентов: %n</numerusform>
            <numerusform>передано клиентов: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} keeps VIP</source>
        <translation>VIP ведёт {name}</translation>
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
        <source>Off the track</source>
        <translation>Вне конвейера</translation>
    </message>
    <message>
        <source>No next step is needed.</source>
        <translation>Следующий шаг не нужен.</translation>
    </message>
    <message>
        <source>Press T to set one.</source>
        <translation>Нажмите T, чтобы назначить.</translation>
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
        <source>VIP at {n}%</source>
        <translation>VIP на {n}%</translation>
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
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Orders by month, thousand {sign}</source>
        <translation>Заказы по месяцам, тыс. {sign}</translation>
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
        <translation>Именно это напечатается</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Before you apply</source>
        <translation>Прежде чем применить</translation>
    </message>
    <message>
        <source>nothing is changed yet</source>
        <translation>пока ничего не изменено</translation>
    </message>
    <message>
        <source>Edit a rule or move its switch: here you will see who comes in and who leaves, before it counts.</source>
        <translation>Измените правило или переключите его: здесь будет видно, кто добавится и кто выпадет, ещё до применения.</translation>
    </message>
    <message>
        <source>Untick a client to leave it as it is. It gets the mark “by hand”.</source>
        <translation>Снимите отметку, чтобы оставить клиента как есть. Он получит метку «вручную».</translation>
    </message>
    <message>
        <source>Why they are left as they are</source>
        <translation>Почему их оставили как есть</translation>
    </message>
    <message>
        <source>What else happens</source>
        <translation>Что ещё произойдёт</translation>
    </message>
    <message>
        <source>Every change is written in the client’s history</source>
        <translation>Каждое изменение записано в истории клиента</translation>
    </message>
    <message>
        <source>Clients that would change</source>
        <translation>Клиенты, у которых что-то изменится</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручную</translation>
    </message>
    <message>
        <source>The way opens</source>
        <translation>Путь откроется</translation>
    </message>
    <message>
        <source>The way closes</source>
        <translation>Путь закроется</translation>
    </message>
    <message>
        <source>Become {name}</source>
        <translation>Станут: {name}</translation>
    </message>
    <message>
        <source>Stop being {name}</source>
        <translation>Перестанут: {name}</translation>
    </message>
    <message>
        <source>Mend what is red first</source>
        <translation>Сначала исправьте красное</translation>
    </message>
    <message>
        <source>Say why: it stands on the card of the client.</source>
        <translation>Скажите почему: это будет стоять в карточке клиента.</translation>
    </message>
    <message>
        <source>{name}: clients</source>
        <translation>{name}: клиенты</translation>
    </message>
    <message numerus="yes">
        <source>+ %n come in</source>
        <translation>
            <numerusform>+ %n добавится</numerusform>
            <numerusform>+ %n добавятся</numerusform>
            <numerusform>+ %n добавятся</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>− %n leave</source>
        <translation>
            <numerusform>− %n выпадет</numerusform>
            <numerusform>− %n выпадут</numerusform>
            <numerusform>− %n выпадут</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody changes</source>
        <translation>никто не изменится</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) move on the board</source>
        <translation>
            <numerusform>%n карточка движется на доске</numerusform>
            <numerusform>%n карточки движутся на доске</numerusform>
            <numerusform>%n карточек движутся на доске</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody moves on the board: you are asked first</source>
        <translation>На доске никто не двигается: сначала спросим вас</translation>
    </message>
    <message numerus="yes">
        <source>%n next step(s) are written</source>
        <translation>
            <numerusform>Будет записан %n следующий шаг</numerusform>
            <numerusform>Будет записано %n следующих шага</numerusform>
            <numerusform>Будет записано %n следующих шагов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n more rule(s)</source>
        <translation>
            <numerusform>вместе с ещё %n правилом</numerusform>
            <numerusform>вместе с ещё %n правилами</numerusform>
            <numerusform>вместе с ещё %n правилами</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {all} will change</source>
        <translation>изменится {n} из {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n will change</source>
        <translation>
            <numerusform>%n изменится</numerusform>
            <numerusform>%n изменятся</numerusform>
            <numerusform>%n изменятся</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply to {n}</source>
        <translation>Применить к {n}</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
</context>
<context>
    <name>PricesCard</name>
    <message>
        <source>Their prices heard in lost sales</source>
        <translation>Их цены, услышанные в потерянных продажах</translation>
    </message>
</context>
<context>
    <name>ProductDialog</name>
    <message>
        <source>New product</source>
        <translation>Новый товар</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>pcs, kg, hour</source>
        <translation>шт, кг, час</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Без группы</translation>
    </message>
    <message>
        <source>Empty: the name is the code</source>
        <translation>Пусто: кодом будет название</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Price, {sign}</source>
        <translation>Цена, {sign}</translation>
    </message>
</context>
<context>
    <name>ProductPopup</name>
    <message>
        <source>Products found</source>
        <translation>Найденные товары</translation>
    </message>
    <message>
        <source>new group for this client</source>
        <translation>новая группа для клиента</translation>
    </message>
    <message>
        <source>New product “{title}”</source>
        <translation>Новый товар «{title}»</translation>
    </message>
</context>
<context>
    <name>ProductsPart</name>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Put in order</source>
        <translation>Упорядочить</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Добавить группу</translation>
    </message>
    <message>
        <source>Product groups</source>
        <translation>Группы товаров</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Действующие</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <source>Which products</source>
        <translation>Какие товары</translation>
    </message>
    <message>
        <source>Import from a file…</source>
        <translation>Импорт из файла…</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>Добавить товар</translation>
    </message>
    <message>
        <source>Name, code or group</source>
        <translation>Название, код или группа</translation>
    </message>
    <message>
        <source>Put into the archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Price, {sign}</source>
        <translation>Цена, {sign}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>Строк заказов</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>Без группы</translation>
    </message>
    <message>
        <source>All products</source>
        <translation>Все товары</translation>
    </message>
    <message>
        <source>Nothing is called “{text}”</source>
        <translation>Ничего не называется «{text}»</translation>
    </message>
    <message>
        <source>Neither a name nor a code nor a group has it.</source>
        <translation>Нет ни в названиях, ни в кодах, ни в группах.</translation>
    </message>
    <message>
        <source>The archive is empty</source>
        <translation>Архив пуст</translation>
    </message>
    <message>
        <source>Products no longer sold go here; old orders keep them.</source>
        <translation>Сюда уходят товары, которых больше не продают; старые заказы их хранят.</translation>
    </message>
    <message>
        <source>No products in this group</source>
        <translation>В этой группе нет товаров</translation>
    </message>
    <message>
        <source>Add the first one.</source>
        <translation>Добавьте первый.</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Товаров пока нет</translation>
    </message>
    <message>
        <source>With products and groups each card shows what the client does not buy yet.</source>
        <translation>С товарами и группами каждая карточка показывает, чего клиент ещё не покупает.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Out of the archive</source>
        <translation>Из архива</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
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
    <name>PromiseEditor</name>
    <message>
        <source>We</source>
        <translation>Мы</translation>
    </message>
    <message>
        <source>They</source>
        <translation>Они</translation>
    </message>
    <message>
        <source>Who promised</source>
        <translation>Кто обещал</translation>
    </message>
    <message>
        <source>Send the samples, Fri</source>
        <translation>Отправить образцы, пт</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>Что обещано</translation>
    </message>
    <message>
        <source>by what day</source>
        <translation>к какому дню</translation>
    </message>
    <message>
        <source>By what day</source>
        <translation>К какому дню</translation>
    </message>
</context>
<context>
    <name>ProofLine</name>
    <message>
        <source>the money</source>
        <translation>деньги</translation>
    </message>
    <message>
        <source>the signed contract</source>
        <translation>подписанный договор</translation>
    </message>
    <message>
        <source>a prepayment</source>
        <translation>предоплата</translation>
    </message>
    <message>
        <source>What proves an order</source>
        <translation>Что подтверждает заказ</translation>
    </message>
    <message>
        <source>An order is proven by</source>
        <translation>Заказ подтверждает</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>not answered yet</source>
        <translation>ответа ещё нет</translation>
    </message>
    <message>
        <source>The book cannot tell: please answer.</source>
        <translation>Книга этого не знает: ответьте.</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручную</translation>
    </message>
    <message>
        <source>As the book says</source>
        <translation>Как говорит книга</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
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
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Обзвон</translation>
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
    <name>ReadyCard</name>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} из {all}</translation>
    </message>
    <message>
        <source>Ask {person}</source>
        <translation>Спросить: {person}</translation>
    </message>
    <message>
        <source>asked {day}</source>
        <translation>спрошено {day}</translation>
    </message>
    <message>
        <source>Ready to hand over</source>
        <translation>Готовность к передаче</translation>
    </message>
</context>
<context>
    <name>ReasonsPart</name>
    <message>
        <source>{count} of {all} came back in {days} days</source>
        <translation>вернулось {count} из {all} за {days} дн.</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>More for this record</source>
        <translation>Другое для этой записи</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Open the client</source>
        <translation>Открыть клиента</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Звонки</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Looks like the client {name}</source>
        <translation>Похоже на клиента {name}</translation>
    </message>
    <message>
        <source>Nobody has called yet.</source>
        <translation>Ещё никто не звонил.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>calls</comment>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>Company, person, phone, city</source>
        <translation>Компания, человек, телефон, город</translation>
    </message>
    <message>
        <source>Which records</source>
        <translation>Какие записи</translation>
    </message>
    <message>
        <source>Records to call</source>
        <translation>Записи для обзвона</translation>
    </message>
</context>
<context>
    <name>RefusalPane</name>
    <message>
        <source>Open to read</source>
        <translation>Открыть для чтения</translation>
    </message>
    <message>
        <source>Restore the last copy</source>
        <translation>Восстановить последнюю копию</translation>
    </message>
    <message>
        <source>Find the file…</source>
        <translation>Найти файл…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Other books</source>
        <translation>Другие книги</translation>
    </message>
    <message>
        <source>The book is from a newer Kartoteka</source>
        <translation>Книга из более новой Kartoteka</translation>
    </message>
    <message>
        <source>Nothing is lost and nothing was changed. Update the program here, then open {name} again.</source>
        <translation>Ничего не потеряно и не изменено. Обновите здесь программу и снова откройте {name}.</translation>
    </message>
    <message>
        <source>The book is not there</source>
        <translation>Книги там нет</translation>
    </message>
    <message>
        <source>{name} was moved, or its disk is not plugged in. Plug it in, or find the file.</source>
        <translation>{name} перенесли, или её диск не подключён. Подключите диск или найдите файл.</translation>
    </message>
    <message>
        <source>Another program holds the book</source>
        <translation>Книгу держит другая программа</translation>
    </message>
    <message>
        <source>It may be copying {name} just now. Nothing was changed; try again in a moment.</source>
        <translation>Возможно, сейчас она копирует {name}. Ничего не изменено; попробуйте через мгновение.</translation>
    </message>
    <message>
        <source>The book is of an older kind</source>
        <translation>Книга старого образца</translation>
    </message>
    <message>
        <source>{name} has to be opened for writing once. Nothing was changed.</source>
        <translation>{name} нужно один раз открыть для записи. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The book could not be brought up to date</source>
        <translation>Не удалось обновить книгу</translation>
    </message>
    <message>
        <source>{name} is as it was, and a copy made before is there. Try again, or restore the copy.</source>
        <translation>{name} такая, как была, и есть сделанная до того копия. Повторите или восстановите копию.</translation>
    </message>
    <message>
        <source>This is not a book</source>
        <translation>Это не книга</translation>
    </message>
    <message>
        <source>{name} was not touched. If it was a book once, its last copy can be put back.</source>
        <translation>{name} не изменён. Если это когда-то была книга, можно вернуть её последнюю копию.</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Файл пуст</translation>
    </message>
    <message>
        <source>{name} was not touched. The last copy can be put back in its place.</source>
        <translation>{name} не изменён. На его место можно вернуть последнюю копию.</translation>
    </message>
    <message>
        <source>The book is damaged</source>
        <translation>Книга повреждена</translation>
    </message>
    <message>
        <source>{name} was not touched. The last good copy can be put back; the damaged file is kept.</source>
        <translation>{name} не изменён. Можно вернуть последнюю хорошую копию; повреждённый файл сохраним.</translation>
    </message>
    <message>
        <source>Two people writing at once would harm it.</source>
        <translation>Если писать будут двое, книга испортится.</translation>
    </message>
    <message>
        <source>The book is open in another window</source>
        <translation>Книга открыта в другом окне</translation>
    </message>
    <message>
        <source>It is open on this computer. Close it there, or only read it here. {warning}</source>
        <translation>Она открыта на этом компьютере. Закройте её там или только читайте здесь. {warning}</translation>
    </message>
    <message>
        <source>Another computer</source>
        <translation>Другой компьютер</translation>
    </message>
    <message>
        <source>{who} opened it {when}. {warning}</source>
        <translation>{who} держит её открытой: {when}. {warning}</translation>
    </message>
    <message>
        <source>{who} has it. {warning}</source>
        <translation>Она у {who}. {warning}</translation>
    </message>
    <message>
        <source>The book is open on another computer</source>
        <translation>Книга открыта на другом компьютере</translation>
    </message>
</context>
<context>
    <name>RehearsalDialog</name>
    <message>
        <source>Rehearse pay</source>
        <translation>Примерка оплаты</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Ничего не меняется.</translation>
    </message>
    <message>
        <source>This only counts past months anew.</source>
        <translation>Это только пересчитывает прошлые месяцы.</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>как было</translation>
    </message>
    <message>
        <source>with a VIP manager</source>
        <translation>с VIP-менеджером</translation>
    </message>
    <message>
        <source>Sales model</source>
        <translation>Модель продаж</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Месяцев</translation>
    </message>
    <message>
        <source>With the figures typed for: {roles}.</source>
        <translation>С введёнными цифрами для ролей: {roles}.</translation>
    </message>
    <message>
        <source>What each would have got</source>
        <translation>Сколько получил бы каждый</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Считаем…</translation>
    </message>
    <message>
        <source>The same money came in both times: {sum}. Only whose it is differs.</source>
        <translation>Денег оба раза поступило одинаково: {sum}. Отличается лишь, чьи они.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Схема</translation>
    </message>
    <message>
        <source>Rehearsed</source>
        <translation>Примерка</translation>
    </message>
    <message>
        <source>Got</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>Would have got</source>
        <translation>Было бы</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Разница</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>без роли</translation>
    </message>
</context>
<context>
    <name>ReminderStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>In 10 minutes</source>
        <translation>Через 10 минут</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>Через час</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Close the reminder</source>
        <translation>Закрыть напоминание</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>{when}: {client}</source>
        <translation>{when}: {client}</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message numerus="yes">
        <source>In %n min</source>
        <translation>
            <numerusform>Через %n мин</numerusform>
            <numerusform>Через %n мин</numerusform>
            <numerusform>Через %n мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n h</source>
        <translation>
            <numerusform>Через %n ч</numerusform>
            <numerusform>Через %n ч</numerusform>
            <numerusform>Через %n ч</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n мин назад</numerusform>
            <numerusform>%n мин назад</numerusform>
            <numerusform>%n мин назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n ч назад</numerusform>
            <numerusform>%n ч назад</numerusform>
            <numerusform>%n ч назад</numerusform>
        </translation>
    </message>
    <message>
        <source>A step is due</source>
        <translation>Пора сделать шаг</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n напоминание</numerusform>
            <numerusform>%n напоминания</numerusform>
            <numerusform>%n напоминаний</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>Quarter {number}, {year}</source>
        <translation>{number} квартал {year}</translation>
    </message>
    <message>
        <source>{first} to today</source>
        <translation>{first} – сегодня</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>First quarter</source>
        <translation>Первый квартал</translation>
    </message>
    <message>
        <source>Second quarter</source>
        <translation>Второй квартал</translation>
    </message>
    <message>
        <source>Third quarter</source>
        <translation>Третий квартал</translation>
    </message>
    <message>
        <source>Fourth quarter</source>
        <translation>Четвёртый квартал</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>этот месяц</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>этот квартал</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>этот год</translation>
    </message>
    <message>
        <source>quarter {number}</source>
        <translation>{number} кв.</translation>
    </message>
    <message>
        <source>to the same days of {period}</source>
        <translation>к тем же дням {period}</translation>
    </message>
    <message>
        <source>to {period}</source>
        <translation>к {period}</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}%</translation>
    </message>
    <message numerus="yes">
        <source>new client(s)</source>
        <translation>
            <numerusform>новый клиент</numerusform>
            <numerusform>новых клиента</numerusform>
            <numerusform>новых клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>one in {count} of those found</source>
        <translation>один из {count} найденных</translation>
    </message>
    <message>
        <source>average check</source>
        <translation>средний чек</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n заказ</numerusform>
            <numerusform>%n заказа</numerusform>
            <numerusform>%n заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>norm %n a week</source>
        <translation>
            <numerusform>норма %n в неделю</numerusform>
            <numerusform>норма %n в неделю</numerusform>
            <numerusform>норма %n в неделю</numerusform>
        </translation>
    </message>
    <message>
        <source>seller</source>
        <translation>продавец</translation>
    </message>
    <message>
        <source>scout</source>
        <translation>разведчик</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>оператор</translation>
    </message>
    <message>
        <source>hunter</source>
        <translation>охотник</translation>
    </message>
    <message>
        <source>farmer</source>
        <translation>фермер</translation>
    </message>
    <message>
        <source>VIP manager</source>
        <translation>VIP-менеджер</translation>
    </message>
</context>
<context>
    <name>ReportsHead</name>
    <message>
        <source>Everyone</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Уровни</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Предыдущий период</translation>
    </message>
    <message>
        <source>Period after</source>
        <translation>Следующий период</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Whose figures</source>
        <translation>Чьи цифры</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports to Excel</source>
        <translation>Отчёты в Excel</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>Записано в файл {file}</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Next chart</source>
        <translation>Следующий график</translation>
    </message>
    <message>
        <source>Show what is behind a bar</source>
        <translation>Что за столбиком</translation>
    </message>
    <message>
        <source>Chart as a table</source>
        <translation>График таблицей</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Find or do</source>
        <translation>Найти или сделать</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Show what is behind a number</source>
        <translation>Что за числом</translation>
    </message>
    <message>
        <source>Change the norm</source>
        <translation>Изменить норму</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Расчёт</translation>
    </message>
    <message>
        <source>Print the statement</source>
        <translation>Печатать расчёт</translation>
    </message>
</context>
<context>
    <name>RequestEditor</name>
    <message>
        <source>How it came</source>
        <translation>Как пришло</translation>
    </message>
    <message>
        <source>Price for rent, tomorrow</source>
        <translation>Цена аренды, завтра</translation>
    </message>
    <message>
        <source>What they ask for</source>
        <translation>О чём просят</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Ответить до</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore this copy?</source>
        <translation>Восстановить эту копию?</translation>
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
        <source>Last change</source>
        <translation>Последнее изменение</translation>
    </message>
    <message>
        <source>This copy</source>
        <translation>Эта копия</translation>
    </message>
    <message>
        <source>The book now</source>
        <translation>Книга сейчас</translation>
    </message>
    <message>
        <source>The file was changed since it was made, but it opens whole.</source>
        <translation>Файл меняли после создания, но он открывается целым.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Today&apos;s book is kept beside it as a copy “before a restore”, so you can go back to it.</source>
        <translation>Сегодняшняя книга останется рядом как копия «перед восстановлением», к ней можно вернуться.</translation>
    </message>
    <message>
        <source>The book of now cannot be read. Its file is kept as it is beside the copies.</source>
        <translation>Нынешнюю книгу не удаётся прочитать. Её файл останется как есть рядом с копиями.</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Which copy?</source>
        <translation>Какая копия?</translation>
    </message>
    <message>
        <source>There is no copy of this book here. Choose one by “Restore from a backup”.</source>
        <translation>Копии этой книги здесь нет. Выберите её через «Восстановить из копии».</translation>
    </message>
    <message>
        <source>Copy: {when}. It opens and holds {clients}, {orders}. A book that stands in its place is kept as a copy.</source>
        <translation>Копия: {when}. Она открывается и содержит {clients}, {orders}. Книгу, что стоит на её месте, сохраним как копию.</translation>
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
        <source>Restore this copy?</source>
        <translation>Восстановить эту копию?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Where to put the book</source>
        <translation>Куда положить книгу</translation>
    </message>
</context>
<context>
    <name>ResultWriter</name>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Контактные лица</translation>
    </message>
    <message>
        <source>Orders and notes</source>
        <translation>Заказы и заметки</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>Create client “{name}”</source>
        <translation>Создать клиента «{name}»</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>no next step</source>
        <translation>нет шага</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Новый заказ</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>Записать звонок</translation>
    </message>
    <message>
        <source>Set next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Print meeting plan</source>
        <translation>Печать плана встречи</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Копировать номер</translation>
    </message>
    <message>
        <source>Copied: {number}</source>
        <translation>Скопировано: {number}</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>becomes a client</source>
        <translation>становится клиентом</translation>
    </message>
    <message>
        <source>asks when</source>
        <translation>спросит когда</translation>
    </message>
    <message>
        <source>again {day}</source>
        <translation>снова {day}</translation>
    </message>
    <message>
        <source>never called again</source>
        <translation>больше не звоним</translation>
    </message>
    <message>
        <source>out of the list</source>
        <translation>уходит из списка</translation>
    </message>
</context>
<context>
    <name>RightColumn</name>
    <message>
        <source>this week {count}</source>
        <translation>на этой неделе {count}</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Встречи</translation>
    </message>
    <message>
        <source>Regulars gone quiet</source>
        <translation>Постоянные, которые затихли</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Без шага</translation>
    </message>
    <message>
        <source>Hand-overs waiting</source>
        <translation>Передачи ждут</translation>
    </message>
    <message>
        <source>Rules suggest</source>
        <translation>Правила советуют</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Ждут ответа</translation>
    </message>
    <message>
        <source>Promises due</source>
        <translation>Пора выполнить обещанное</translation>
    </message>
    <message>
        <source>Offers to ask about</source>
        <translation>Предложения без ответа</translation>
    </message>
    <message>
        <source>Late deliveries</source>
        <translation>Опаздывающие поставки</translation>
    </message>
    <message>
        <source>Came back today</source>
        <translation>Вернулись сегодня</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Жалобы</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Пересмотреть</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>Печатать все</translation>
    </message>
    <message>
        <source>Open inbox</source>
        <translation>Все передачи</translation>
    </message>
</context>
<context>
    <name>RivalCard</name>
    <message>
        <source>not known yet</source>
        <translation>ещё неизвестно</translation>
    </message>
    <message>
        <source>Clients said: {arguments}</source>
        <translation>Клиенты говорили: {arguments}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
</context>
<context>
    <name>RivalHead</name>
    <message>
        <source>not known yet</source>
        <translation>ещё неизвестно</translation>
    </message>
    <message>
        <source>Updated {day}</source>
        <translation>Обновлено {day}</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Ещё ничего не записано</translation>
    </message>
    <message>
        <source>lost to them</source>
        <translation>проиграно им</translation>
    </message>
    <message>
        <source>won from them</source>
        <translation>отвоёвано у них</translation>
    </message>
    <message>
        <source>clients seen at</source>
        <translation>клиентов, где видели</translation>
    </message>
    <message>
        <source>{level} of 5</source>
        <translation>{level} из 5</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>Угроза</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>update it</source>
        <translation>обновите</translation>
    </message>
</context>
<context>
    <name>RivalSeenEditor</name>
    <message>
        <source>Competitor</source>
        <translation>Конкурент</translation>
    </message>
    <message>
        <source>seen on</source>
        <translation>когда видели</translation>
    </message>
    <message>
        <source>What was seen (optional)</source>
        <translation>Что видели (не обязательно)</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Что видели</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>Видели</translation>
    </message>
</context>
<context>
    <name>RivalWords</name>
    <message>
        <source>not met yet</source>
        <translation>ещё не встречали</translation>
    </message>
    <message>
        <source>nothing lost to them</source>
        <translation>ничего им не проиграно</translation>
    </message>
    <message numerus="yes">
        <source>lost %n</source>
        <translation>
            <numerusform>проиграно %n</numerusform>
            <numerusform>проиграно %n</numerusform>
            <numerusform>проиграно %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>won %n</source>
        <translation>
            <numerusform>отвоёвано %n</numerusform>
            <numerusform>отвоёвано %n</numerusform>
            <numerusform>отвоёвано %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seen at %n client(s)</source>
        <translation>
            <numerusform>видели у %n клиента</numerusform>
            <numerusform>видели у %n клиентов</numerusform>
            <numerusform>видели у %n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regular(s)</source>
        <translation>
            <numerusform>%n постоянный</numerusform>
            <numerusform>%n постоянных</numerusform>
            <numerusform>%n постоянных</numerusform>
        </translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message numerus="yes">
        <source>%n competitor(s)</source>
        <translation>
            <numerusform>%n конкурент</numerusform>
            <numerusform>%n конкурента</numerusform>
            <numerusform>%n конкурентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) lost to them</source>
        <translation>
            <numerusform>им проиграна %n продажа</numerusform>
            <numerusform>им проиграно %n продажи</numerusform>
            <numerusform>им проиграно %n продаж</numerusform>
        </translation>
    </message>
    <message>
        <source>In the bin: {count}</source>
        <translation>В корзине: {count}</translation>
    </message>
    <message>
        <source>Reason not said</source>
        <translation>Причина не названа</translation>
    </message>
</context>
<context>
    <name>RolloutCard</name>
    <message>
        <source>Roll-out</source>
        <translation>Внедрение</translation>
    </message>
    <message>
        <source>{done} of {all} done</source>
        <translation>выполнено {done} из {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left undone</source>
        <translation>
            <numerusform>Не выполнено: %n</numerusform>
            <numerusform>Не выполнено: %n</numerusform>
            <numerusform>Не выполнено: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The model is in force since {day}.</source>
        <translation>Модель действует с {day}.</translation>
    </message>
</context>
<context>
    <name>RowButtons</name>
    <message>
        <source>Done</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <comment>short: a narrow column</comment>
        <translation>
            <numerusform>%n день назад</numerusform>
            <numerusform>%n дня назад</numerusform>
            <numerusform>%n дней назад</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowsDialog</name>
    <message>
        <source>Nothing was counted here.</source>
        <translation>Здесь ничего не посчитано.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>first set for {day}</source>
        <translation>сначала было {day}</translation>
    </message>
    <message>
        <source>calling base</source>
        <translation>база для обзвона</translation>
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
    <name>RuleCard</name>
    <message>
        <source>changed</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>Versions of the rule “{name}”</source>
        <translation>Версии правила «{name}»</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Edit the rule “{name}”</source>
        <translation>Изменить правило «{name}»</translation>
    </message>
    <message>
        <source>The rule “{name}” is on</source>
        <translation>Правило «{name}» действует</translation>
    </message>
    <message>
        <source>It is done without asking.</source>
        <translation>Делается без вопроса.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выключено</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) ready</source>
        <translation>
            <numerusform>%n клиент готов</numerusform>
            <numerusform>%n клиента готовы</numerusform>
            <numerusform>%n клиентов готовы</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) today</source>
        <translation>
            <numerusform>%n клиент сегодня</numerusform>
            <numerusform>%n клиента сегодня</numerusform>
            <numerusform>%n клиентов сегодня</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n special term(s) to review</source>
        <translation>
            <numerusform>%n особое условие пересмотреть</numerusform>
            <numerusform>%n особых условия пересмотреть</numerusform>
            <numerusform>%n особых условий пересмотреть</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>BANT is answered, 4 of 4</source>
        <translation>на BANT ответили, 4 из 4</translation>
    </message>
    <message>
        <source>the need is answered</source>
        <translation>о потребности ответили</translation>
    </message>
    <message>
        <source>conditions of our own</source>
        <translation>свои условия</translation>
    </message>
    <message>
        <source>any</source>
        <translation>любое</translation>
    </message>
    <message>
        <source>all</source>
        <translation>все</translation>
    </message>
    <message>
        <source>Any or all of the conditions</source>
        <translation>Любое или все условия</translation>
    </message>
    <message>
        <source>of these is true</source>
        <translation>из этих условий выполнено</translation>
    </message>
    <message>
        <source>or</source>
        <translation>или</translation>
    </message>
    <message>
        <source>and</source>
        <translation>и</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>Добавить условие</translation>
    </message>
    <message>
        <source>No order for</source>
        <translation>Нет заказов</translation>
    </message>
    <message>
        <source>of the usual interval</source>
        <translation>от обычного интервала</translation>
    </message>
    <message>
        <source>and for at least</source>
        <translation>и не меньше</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дней</translation>
    </message>
    <message>
        <source>or, after a single order, for</source>
        <translation>или, после единственного заказа,</translation>
    </message>
    <message>
        <source>Until a client has a rhythm of its own,</source>
        <translation>Пока у клиента нет собственного ритма,</translation>
    </message>
    <message>
        <source>days are usual</source>
        <translation>дней — обычно</translation>
    </message>
    <message>
        <source>Stops when no order for</source>
        <translation>Прекращается, когда нет заказов</translation>
    </message>
    <message>
        <source>Days without an order</source>
        <translation>Дней без заказа</translation>
    </message>
    <message>
        <source>days, or no condition is true</source>
        <translation>дней или ни одно условие не выполнено</translation>
    </message>
    <message>
        <source>ask me first</source>
        <translation>сначала спросить меня</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>сделать</translation>
    </message>
    <message>
        <source>When it comes true</source>
        <translation>Когда исполнится</translation>
    </message>
    <message>
        <source>and write a next step</source>
        <translation>и записать следующий шаг</translation>
    </message>
    <message>
        <source>what to do</source>
        <translation>что сделать</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>In how many days</source>
        <translation>Через сколько дней</translation>
    </message>
    <message>
        <source>in</source>
        <translation>через</translation>
    </message>
    <message>
        <source>When it comes true,</source>
        <translation>Когда исполнится,</translation>
    </message>
    <message>
        <source>Cards and lists will say:</source>
        <translation>В карточках и списках будет:</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message numerus="yes">
        <source>%n changed rule(s) not applied: kept on the Rules page</source>
        <translation>
            <numerusform>%n изменённое правило не применено: ждёт на странице «Правила»</numerusform>
            <numerusform>%n изменённых правила не применены: ждут на странице «Правила»</numerusform>
            <numerusform>%n изменённых правил не применены: ждут на странице «Правила»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) changed, not applied</source>
        <translation>
            <numerusform>%n правило изменено, не применено</numerusform>
            <numerusform>%n правила изменены, не применены</numerusform>
            <numerusform>%n правил изменено, не применено</numerusform>
        </translation>
    </message>
    <message>
        <source>Usual intervals and the proof count once applied</source>
        <translation>Интервалы и подтверждение действуют после применения</translation>
    </message>
    <message>
        <source>Special terms to review</source>
        <translation>Особые условия на пересмотр</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Назад к списку</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Следующее поле</translation>
    </message>
    <message>
        <source>Change by {step}</source>
        <translation>Изменить на {step}</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Who is Regular, who is VIP, who has gone quiet</source>
        <translation>Кто постоянный, кто VIP, кто затих</translation>
    </message>
    <message>
        <source>Rule sheet</source>
        <translation>Лист правил</translation>
    </message>
    <message>
        <source>Print the rule sheet</source>
        <translation>Печатать лист правил</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Total of orders</source>
        <translation>Сумма заказов</translation>
    </message>
    <message>
        <source>Orders in every month</source>
        <translation>Заказы каждый месяц</translation>
    </message>
    <message>
        <source>Every order</source>
        <translation>Каждый заказ</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>Средний заказ</translation>
    </message>
    <message>
        <source>Paid orders</source>
        <translation>Оплаченные заказы</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Куплено</translation>
    </message>
    <message>
        <source>Product groups</source>
        <translation>Группы товаров</translation>
    </message>
    <message>
        <source>Share of the need</source>
        <translation>Доля потребности</translation>
    </message>
    <message>
        <source>With us</source>
        <translation>С нами</translation>
    </message>
    <message>
        <source>Since the last order</source>
        <translation>С последнего заказа</translation>
    </message>
    <message>
        <source>Special terms</source>
        <translation>Особые условия</translation>
    </message>
    <message>
        <source>Top by volume</source>
        <translation>Первые по объёму</translation>
    </message>
    <message>
        <source>BANT in total</source>
        <translation>BANT всего</translation>
    </message>
    <message>
        <source>Meetings held</source>
        <translation>Встречи состоялись</translation>
    </message>
    <message>
        <source>Need in BANT</source>
        <translation>Потребность в BANT</translation>
    </message>
    <message>
        <source>BANT answered</source>
        <translation>Ответы BANT</translation>
    </message>
    <message>
        <source>Proven orders</source>
        <translation>Подтверждённые заказы</translation>
    </message>
    <message>
        <source>months</source>
        <translation>месяцев</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дней</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>заказы</translation>
    </message>
    <message>
        <source>of 12</source>
        <translation>из 12</translation>
    </message>
    <message>
        <source>of 4</source>
        <translation>из 4</translation>
    </message>
    <message>
        <source>of 3</source>
        <translation>из 3</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>Введите число.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Это не число.</translation>
    </message>
    <message>
        <source>Type a whole number.</source>
        <translation>Введите целое число.</translation>
    </message>
    <message>
        <source>The number cannot be below zero.</source>
        <translation>Число не может быть меньше нуля.</translation>
    </message>
    <message>
        <source>The number must be above zero.</source>
        <translation>Число должно быть больше нуля.</translation>
    </message>
    <message>
        <source>The number is too large.</source>
        <translation>Число слишком большое.</translation>
    </message>
    <message>
        <source>At most {limit}.</source>
        <translation>Не больше {limit}.</translation>
    </message>
    <message>
        <source>From 1 to {limit} months.</source>
        <translation>От 1 до {limit} месяцев.</translation>
    </message>
    <message>
        <source>Choose a product or group.</source>
        <translation>Выберите товар или группу.</translation>
    </message>
    <message>
        <source>Add a condition, or switch the rule off.</source>
        <translation>Добавьте условие или выключите правило.</translation>
    </message>
    <message>
        <source>Write what the next step is.</source>
        <translation>Напишите, какой следующий шаг.</translation>
    </message>
    <message>
        <source>At most {limit} letters.</source>
        <translation>Не больше {limit} букв.</translation>
    </message>
    <message>
        <source>This segment stands here twice.</source>
        <translation>Этот сегмент здесь дважды.</translation>
    </message>
    <message>
        <source>Conditions {one} and {other} contradict each other: nobody could meet both.</source>
        <translation>Условия {one} и {other} противоречат друг другу: оба не выполнит никто.</translation>
    </message>
</context>
<context>
    <name>RulesStep</name>
    <message>
        <source>One seller does everything: clients do not change hands, no rule is needed.</source>
        <translation>Один продавец делает всё: клиентов не передают, правило не нужно.</translation>
    </message>
    <message>
        <source>A hand-over is proposed once, when its rule comes to hold and the next leg is somebody else’s.</source>
        <translation>Передачу предлагаем один раз: когда правило выполнено, а следующую ножку держит кто-то другой.</translation>
    </message>
    <message>
        <source>Edit in Rules</source>
        <translation>Изменить правила</translation>
    </message>
    <message>
        <source>Edit the rule: {rule}</source>
        <translation>Изменить правило: {rule}</translation>
    </message>
    <message>
        <source>This rule is off. Turn it on with the switch</source>
        <translation>Это правило выключено. Включить вместе с переходом</translation>
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
        <source>Safe on this computer</source>
        <translation>В безопасности на этом компьютере</translation>
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
        <source>Restore…</source>
        <translation>Восстановить…</translation>
    </message>
    <message>
        <source>The last check found something</source>
        <translation>Последняя проверка что-то нашла</translation>
    </message>
    <message>
        <source>Checked {when}. Restore a good copy, or check again.</source>
        <translation>Проверено {when}. Восстановите хорошую копию или проверьте ещё раз.</translation>
    </message>
    <message>
        <source>The book is saved, but only in one place. Make a copy now; it takes a moment.</source>
        <translation>Книга сохранена, но только в одном месте. Сделайте копию сейчас, это мгновение.</translation>
    </message>
    <message>
        <source>Last copy {when}, opened and checked.</source>
        <translation>Последняя копия: {when}, открыта и проверена.</translation>
    </message>
    <message>
        <source>The last copy is old</source>
        <translation>Последняя копия устарела</translation>
    </message>
    <message>
        <source>Safe here, but not in the second place</source>
        <translation>Здесь безопасно, но не во втором месте</translation>
    </message>
    <message>
        <source>The book was checked {when}, no damage found.</source>
        <translation>Книга проверена {when}, повреждений не найдено.</translation>
    </message>
    <message>
        <source>{clients}, {orders}.</source>
        <translation>{clients}, {orders}.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Delete copy</source>
        <translation>Удалить копию</translation>
    </message>
    <message>
        <source>Delete this copy?</source>
        <translation>Удалить эту копию?</translation>
    </message>
    <message>
        <source>{when}, {clients}. The book and the other copies stay.</source>
        <translation>{when}, {clients}. Книга и другие копии остаются.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
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
        <source>No damage found.</source>
        <translation>Повреждений не найдено.</translation>
    </message>
    <message>
        <source>The check found something</source>
        <translation>Проверка что-то нашла</translation>
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
</context>
<context>
    <name>SalesCard</name>
    <message>
        <source>Sales by month</source>
        <translation>Продажи по месяцам</translation>
    </message>
    <message>
        <source>thousand {currency}</source>
        <translation>тыс. {currency}</translation>
    </message>
    <message>
        <source>repeat orders</source>
        <translation>повторные</translation>
    </message>
    <message>
        <source>first orders</source>
        <translation>первые</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>First orders</source>
        <translation>Первые</translation>
    </message>
    <message>
        <source>Repeat orders</source>
        <translation>Повторные</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Всего</translation>
    </message>
    <message>
        <source>first orders {sum}</source>
        <translation>первые {sum}</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>ещё идёт</translation>
    </message>
</context>
<context>
    <name>SalesModelPage</name>
    <message>
        <source>{model}, since {day}</source>
        <translation>{model}, с {day}</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>готовится</translation>
    </message>
    <message>
        <source>today, own VIP manager</source>
        <translation>сегодня, свой VIP-менеджер</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>The draft is kept. Nothing was changed.</source>
        <translation>Черновик сохранён. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Sales model</source>
        <translation>Модель продаж</translation>
    </message>
    <message>
        <source>Print the model</source>
        <translation>Печатать модель</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбор</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Close, keep the draft</source>
        <translation>Закрыть, черновик останется</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Все клиенты</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Следующий вопрос</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>Другой ответ</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Следующее поле</translation>
    </message>
    <message>
        <source>Change who answers</source>
        <translation>Сменить, кто отвечает</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Выбор модели</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>О модели</translation>
    </message>
    <message>
        <source>Which suits us?</source>
        <translation>Что нам подходит?</translation>
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
    <name>SchemesDialog</name>
    <message>
        <source>Schemes of pay</source>
        <translation>Схемы мотивации</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Target pay of a month</source>
        <translation>Целевая оплата за месяц</translation>
    </message>
    <message>
        <source>Base, percent of it</source>
        <translation>Оклад, процент от неё</translation>
    </message>
    <message>
        <source>From the month on</source>
        <translation>С какого месяца</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Добавить составляющую</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Примерить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Keep as a new version</source>
        <translation>Сохранить новую версию</translation>
    </message>
    <message>
        <source>The program’s own starting figures.</source>
        <translation>Начальные цифры самой программы.</translation>
    </message>
    <message>
        <source>Version {number}, from {month} on.</source>
        <translation>Версия {number}, начало: {month}.</translation>
    </message>
    <message>
        <source>Another one comes into force in {month}.</source>
        <translation>Следующая начнёт действовать: {month}.</translation>
    </message>
    <message>
        <source>Paid by it: {names}.</source>
        <translation>По ней платят: {names}.</translation>
    </message>
    <message>
        <source>Nobody is paid by it.</source>
        <translation>По ней никому не платят.</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>За что</translation>
    </message>
    <message>
        <source>Rate or sum</source>
        <translation>% или сумма</translation>
    </message>
    <message>
        <source>Planned units</source>
        <translation>План, единиц</translation>
    </message>
    <message>
        <source>Part of the pay, %</source>
        <translation>Доля оплаты, %</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Составляющие</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>{sum} each</source>
        <translation>{sum} за каждый</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Base and lines make {percent}% of the target pay, not 100%.</source>
        <translation>Оклад и составляющие дают {percent}% целевой оплаты, а не 100%.</translation>
    </message>
    <message>
        <source>This number cannot be: check it.</source>
        <translation>Такого числа быть не может: проверьте его.</translation>
    </message>
    <message>
        <source>Write a sum.</source>
        <translation>Напишите сумму.</translation>
    </message>
</context>
<context>
    <name>ScriptsPart</name>
    <message>
        <source>Out of the archive</source>
        <translation>Из архива</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <source>A copy of this one</source>
        <translation>Копия этого</translation>
    </message>
    <message>
        <source>An empty one</source>
        <translation>Пустой</translation>
    </message>
    <message>
        <source>New script</source>
        <translation>Новый скрипт</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Lines of the script</source>
        <translation>Строки скрипта</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Скрипт</translation>
    </message>
    <message>
        <source>Name of the script</source>
        <translation>Название скрипта</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Версии</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печатать…</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>Убрать строку</translation>
    </message>
    <message>
        <source>Your words in the scripts</source>
        <translation>Ваши слова в скриптах</translation>
    </message>
    <message>
        <source>They stand where a line has a word in braces</source>
        <translation>Они стоят там, где в строке слово в фигурных скобках</translation>
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
    <name>SeenCard</name>
    <message>
        <source>lost</source>
        <translation>проиграно</translation>
    </message>
    <message>
        <source>won</source>
        <translation>отвоёвано</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>постоянный</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>clients</comment>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>Seen at our clients</source>
        <translation>Видели у наших клиентов</translation>
    </message>
    <message>
        <source>They were not met at any client yet.</source>
        <translation>Их ещё не видели ни у одного клиента.</translation>
    </message>
</context>
<context>
    <name>SegmentsPart</name>
    <message>
        <source>Another interval for a segment</source>
        <translation>Другой интервал для сегмента</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>сегмент</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Usual days between orders</source>
        <translation>Обычные дни между заказами</translation>
    </message>
    <message>
        <source>Remove the segment</source>
        <translation>Убрать сегмент</translation>
    </message>
    <message>
        <source>days are usual</source>
        <translation>дней — обычно</translation>
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
        <source>Choose a backup</source>
        <translation>Выбор копии</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Delete copy</source>
        <translation>Удалить копию</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>Найти товар</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Общее</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Stages and norms</source>
        <translation>Этапы и нормы</translation>
    </message>
    <message>
        <source>Norms and reminders</source>
        <translation>Нормы и напоминания</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Call scripts</source>
        <translation>Скрипты звонков</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Возражения</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Data safety</source>
        <translation>Безопасность</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Клавиатура</translation>
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
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Конвейер</translation>
    </message>
    <message>
        <source>Hand-overs</source>
        <translation>Передачи</translation>
    </message>
    <message>
        <source>Calling base</source>
        <translation>База для обзвона</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>Конкуренты</translation>
    </message>
    <message>
        <source>Sales model</source>
        <translation>Модель продаж</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Find or do…</source>
        <translation>Найти…</translation>
    </message>
    <message>
        <source>Copying the book…</source>
        <translation>Копируем книгу…</translation>
    </message>
    <message>
        <source>Not saved: {reason}. Try again</source>
        <translation>Не сохранено: {reason}. Повторить</translation>
    </message>
    <message>
        <source>Saved. Kept on this computer</source>
        <translation>Сохранено на этом компьютере</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
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
        <source>Find or do</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбор</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation>Боковая панель</translation>
    </message>
    <message>
        <source>Choose a client first: its next step is set on the card.</source>
        <translation>Сначала выберите клиента: следующий шаг назначают на карточке.</translation>
    </message>
</context>
<context>
    <name>ShownValue</name>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
</context>
<context>
    <name>SideActs</name>
    <message>
        <source>Open client</source>
        <translation>Открыть клиента</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Log what happened</source>
        <translation>Записать, что произошло</translation>
    </message>
</context>
<context>
    <name>SideCard</name>
    <message>
        <source>Show fewer</source>
        <translation>Показать меньше</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
</context>
<context>
    <name>SilenceLine</name>
    <message>
        <source>was {number}</source>
        <translation>было {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n match</source>
        <translation>
            <numerusform>%n подходит</numerusform>
            <numerusform>%n подходят</numerusform>
            <numerusform>%n подходят</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SinceEditor</name>
    <message>
        <source>Added since</source>
        <translation>Добавлен с</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>этот месяц</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>прошлый месяц</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>этот год</translation>
    </message>
    <message>
        <source>A day, please</source>
        <translation>Нужна дата</translation>
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
        <translation>исправьте и импортируйте снова</translation>
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
    <message>
        <source>Asks for: {what}</source>
        <translation>Спрашивает: {what}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
</context>
<context>
    <name>StagesPart</name>
    <message>
        <source>Names, texts and norms are yours. The four functions and their colours do not change.</source>
        <translation>Названия, тексты и нормы — ваши. Четыре функции и их цвета не меняются.</translation>
    </message>
    <message>
        <source>Add the stage</source>
        <translation>Добавить этап</translation>
    </message>
    <message>
        <source>Care begins after several orders.</source>
        <translation>Сопровождение начинается после нескольких заказов.</translation>
    </message>
    <message>
        <source>A stage “First orders” keeps in sight who has not made them all yet.</source>
        <translation>Этап «Первые заказы» держит на виду тех, кто сделал ещё не все.</translation>
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
    <name>StandInDialog</name>
    <message>
        <source>Somebody stands in</source>
        <translation>Назначить замену</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Назначить</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Со дня</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До дня</translation>
    </message>
    <message>
        <source>Holiday, illness, a course…</source>
        <translation>Отпуск, болезнь, учёба…</translation>
    </message>
    <message>
        <source>Who stands in</source>
        <translation>Кто замещает</translation>
    </message>
    <message>
        <source>The clients stay whose they are. Their steps and lists are shown to the stand-in, and come back by themselves on that day. Pay is not touched.</source>
        <translation>Клиенты остаются за своим человеком. Их шаги и списки видит тот, кто замещает, а в тот день они сами вернутся. Оплата не меняется.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Кого замещают</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Choose who stands in.</source>
        <translation>Выберите, кто замещает.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
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
        <source>in two weeks</source>
        <translation>через две недели</translation>
    </message>
    <message>
        <source>in a month</source>
        <translation>через месяц</translation>
    </message>
    <message>
        <source>{person} is back on {day}</source>
        <translation>{person} возвращается: {day}</translation>
    </message>
</context>
<context>
    <name>StandInLine</name>
    <message>
        <source>You stand in for {person} until {day}</source>
        <translation>{person}: до {day} замещаете вы</translation>
    </message>
    <message>
        <source>{person} stands in for you until {day}</source>
        <translation>Вас до {day} замещает {person}</translation>
    </message>
    <message>
        <source>Back earlier</source>
        <translation>Уже на месте</translation>
    </message>
</context>
<context>
    <name>StandInRowLine</name>
    <message>
        <source>{stand_in} stands in for {person}</source>
        <translation>{person}: замещает {stand_in}</translation>
    </message>
    <message>
        <source>from {start} until {end}</source>
        <translation>с {start} до {end}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>впереди</translation>
    </message>
    <message>
        <source>Back earlier</source>
        <translation>Уже на месте</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>StatementCard</name>
    <message>
        <source>Statement, {name}</source>
        <translation>Расчёт: {name}</translation>
    </message>
    <message>
        <source>Days worked of {days}</source>
        <translation>Отработано дней из {days}</translation>
    </message>
    <message>
        <source>to be paid</source>
        <translation>к выплате</translation>
    </message>
    <message>
        <source>base {sum} a month</source>
        <translation>оклад {sum} в месяц</translation>
    </message>
    <message>
        <source>A management calculation, not the payroll.</source>
        <translation>Управленческий расчёт, не начисление зарплаты.</translation>
    </message>
    <message>
        <source>preliminary</source>
        <translation>предварительно</translation>
    </message>
    <message>
        <source>closed {day}</source>
        <translation>закрыто {day}</translation>
    </message>
    <message>
        <source>Paid by no scheme: give a role or a scheme in Settings, People.</source>
        <translation>Схемы оплаты нет: дайте роль или схему в Настройках, «Команда».</translation>
    </message>
    <message>
        <source>No target pay is set: the base and fixed sums are nothing. Set it in the schemes.</source>
        <translation>Целевая оплата не задана: оклад и постоянные суммы — ноль. Задайте её в схемах.</translation>
    </message>
    <message>
        <source>{line}: {actual}, no plan set</source>
        <translation>{line}: {actual}, план не задан</translation>
    </message>
    <message>
        <source>{line}: {actual} of {plan}, {percent}</source>
        <translation>{line}: {actual} из {plan}, {percent}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Received, {currency}</source>
        <translation>Поступило, {currency}</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Процент</translation>
    </message>
    <message>
        <source>Accrued, {currency}</source>
        <translation>Начислено, {currency}</translation>
    </message>
    <message>
        <source>{worked} of {days} days</source>
        <translation>{worked} из {days} дней</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Оклад</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Корректировки</translation>
    </message>
    <message>
        <source>Carried from the month before</source>
        <translation>Перенесено с прошлого месяца</translation>
    </message>
    <message>
        <source>Carried to the next month</source>
        <translation>Переносится на следующий месяц</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>К выплате</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Расчёт</translation>
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
        <source>It goes back to its stage by itself on that day.</source>
        <translation>В этот день клиент сам вернётся на свой этап.</translation>
    </message>
    <message>
        <source>Returns on {day}</source>
        <translation>Вернётся {day}</translation>
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
        <source>Nothing planned</source>
        <translation>Ничего не запланировано</translation>
    </message>
    <message>
        <source>No next step: set one (T)</source>
        <translation>Нет следующего шага: назначьте (T)</translation>
    </message>
    <message>
        <source>Nothing more was planned after the last one.</source>
        <translation>После последнего больше ничего не запланировано.</translation>
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
    <name>StepLine</name>
    <message>
        <source>Nothing more…</source>
        <translation>Больше ничего…</translation>
    </message>
    <message>
        <source>Form…</source>
        <translation>Форма…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Why is nothing more needed?</source>
        <translation>Почему больше ничего не нужно?</translation>
    </message>
    <message>
        <source>for example: they will call themselves</source>
        <translation>например: позвонят сами</translation>
    </message>
    <message>
        <source>Done. What next, and when?</source>
        <translation>Готово. Что дальше и когда?</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Send the price, Fri 10:00</source>
        <translation>Отправить прайс, пт 10:00</translation>
    </message>
    <message>
        <source>as usual: {day}</source>
        <translation>как обычно: {day}</translation>
    </message>
    <message>
        <source>Kind: {what}</source>
        <translation>Вид: {what}</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>When: {when}</source>
        <translation>Когда: {when}</translation>
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
    <name>SumsPart</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>{sum} is written in the book. Saving takes the sum of the lines.</source>
        <translation>В книге записано {sum}. После сохранения будет сумма строк.</translation>
    </message>
    <message>
        <source>Discount on all</source>
        <translation>Скидка на всё</translation>
    </message>
    <message>
        <source>Sum, {currency}</source>
        <translation>Сумма, {currency}</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>К оплате</translation>
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
    <name>TagChip</name>
    <message>
        <source>Delete takes the tag off</source>
        <translation>Delete снимает метку</translation>
    </message>
</context>
<context>
    <name>TagPanel</name>
    <message>
        <source>Put on</source>
        <translation>Поставить</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Снять</translation>
    </message>
    <message>
        <source>A tag, or a new one</source>
        <translation>Метка или новая</translation>
    </message>
    <message>
        <source>New tag “{tag}”</source>
        <translation>Новая метка «{tag}»</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>Add a tag</source>
        <translation>Добавить метку</translation>
    </message>
    <message>
        <source>new tag</source>
        <translation>новая метка</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Новая метка</translation>
    </message>
</context>
<context>
    <name>TakeOut</name>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Записываем…</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>Записано: {path}</translation>
    </message>
    <message>
        <source>Pack the book</source>
        <translation>Упаковать книгу</translation>
    </message>
    <message>
        <source>Packing…</source>
        <translation>Упаковываем…</translation>
    </message>
    <message>
        <source>Packed: {path}, {size}. Open it there from the first page.</source>
        <translation>Упаковано: {path}, {size}. Там откройте с первой страницы.</translation>
    </message>
    <message>
        <source>Take your data with you</source>
        <translation>Заберите свои данные</translation>
    </message>
    <message>
        <source>Everything as Excel</source>
        <translation>Всё в Excel</translation>
    </message>
    <message>
        <source>clients, people, orders and the calling base</source>
        <translation>клиенты, люди, заказы и база для обзвона</translation>
    </message>
    <message>
        <source>CSV: clients and people; JSON: everything</source>
        <translation>CSV: клиенты и люди; JSON: всё</translation>
    </message>
    <message>
        <source>For other programs</source>
        <translation>Для других программ</translation>
    </message>
    <message>
        <source>Move to another computer</source>
        <translation>На другой компьютер</translation>
    </message>
    <message>
        <source>one file with the book, attachments and settings</source>
        <translation>один файл с книгой, вложениями и настройками</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Выгрузить…</translation>
    </message>
    <message>
        <source>Pack…</source>
        <translation>Упаковать…</translation>
    </message>
</context>
<context>
    <name>Talk</name>
    <message numerus="yes">
        <source>%n objection(s) heard</source>
        <translation>
            <numerusform>услышано %n возражение</numerusform>
            <numerusform>услышано %n возражения</numerusform>
            <numerusform>услышано %n возражений</numerusform>
        </translation>
    </message>
    <message>
        <source>The call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>What do they say?</source>
        <translation>Что они говорят?</translation>
    </message>
    <message>
        <source>What came of the call?</source>
        <translation>Чем кончился звонок?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Hung up</source>
        <translation>Положили трубку</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Возражения</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>Их словами</translation>
    </message>
    <message>
        <source>Note of the call (N)</source>
        <translation>Заметка звонка (N)</translation>
    </message>
    <message>
        <source>Before the call</source>
        <translation>Перед звонком</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Секретарь</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Разговор</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Возражение</translation>
    </message>
    <message>
        <source>After the call</source>
        <translation>После звонка</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Чем кончилось?</translation>
    </message>
    <message>
        <source>written down at once</source>
        <translation>записывается сразу</translation>
    </message>
    <message>
        <source>Nobody answers</source>
        <translation>Никто не отвечает</translation>
    </message>
</context>
<context>
    <name>TaskRow</name>
    <message>
        <source>Day of: {what}</source>
        <translation>День: {what}</translation>
    </message>
    <message>
        <source>Delete: {what}</source>
        <translation>Удалить: {what}</translation>
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
    <name>ThresholdPanel</name>
    <message>
        <source>today, by your own orders</source>
        <translation>сегодня, по вашим заказам</translation>
    </message>
    <message>
        <source>{metric}: choose a number</source>
        <translation>{metric}: выберите число</translation>
    </message>
    <message>
        <source>← → choose</source>
        <translation>← → выбрать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>by the smallest month</source>
        <translation>по наименьшему месяцу</translation>
    </message>
    <message>
        <source>by the smallest order</source>
        <translation>по наименьшему заказу</translation>
    </message>
    <message>
        <source>Use this reading</source>
        <translation>Взять это прочтение</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>в силе</translation>
    </message>
    <message>
        <source>No client has a figure for this yet.</source>
        <translation>Ни у одного клиента ещё нет такого показателя.</translation>
    </message>
    <message>
        <source>Use {number}</source>
        <translation>Взять {number}</translation>
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
        <source>{percent}% of the revenue</source>
        <translation>{percent} % выручки</translation>
    </message>
    <message>
        <source>Come in: {names}.</source>
        <translation>Добавятся: {names}.</translation>
    </message>
    <message>
        <source>Leave: {names}.</source>
        <translation>Выпадут: {names}.</translation>
    </message>
    <message>
        <source>Nobody comes in or leaves.</source>
        <translation>Никто не добавится и не выпадет.</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} и ещё {n}</translation>
    </message>
</context>
<context>
    <name>TickList</name>
    <message>
        <source>Nothing like that</source>
        <translation>Такого нет</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Show one kind</source>
        <translation>Показать один вид</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Хронология</translation>
    </message>
    <message>
        <source>Nothing of this kind yet.</source>
        <translation>Такого ещё нет.</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Только</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Звонки</translation>
    </message>
    <message>
        <source>Meetings and visits</source>
        <translation>Встречи и визиты</translation>
    </message>
    <message>
        <source>Letters and messages</source>
        <translation>Письма и сообщения</translation>
    </message>
    <message>
        <source>Tasks and notes</source>
        <translation>Задачи и заметки</translation>
    </message>
    <message>
        <source>Objections and competitors</source>
        <translation>Возражения и конкуренты</translation>
    </message>
    <message>
        <source>Promises and requests</source>
        <translation>Обещания и запросы</translation>
    </message>
    <message>
        <source>Orders and returns</source>
        <translation>Заказы и возвраты</translation>
    </message>
    <message>
        <source>Stages and marks</source>
        <translation>Этапы и отметки</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Листы</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>Сделано…</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>Всё-таки не сделано</translation>
    </message>
    <message>
        <source>Remove the entry</source>
        <translation>Убрать запись</translation>
    </message>
</context>
<context>
    <name>TitleDialog</name>
    <message>
        <source>New job title</source>
        <translation>Новая должность</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
</context>
<context>
    <name>TitleLine</name>
    <message>
        <source>Role of {title}</source>
        <translation>Роль для должности: {title}</translation>
    </message>
    <message>
        <source>Change {title}</source>
        <translation>Изменить: {title}</translation>
    </message>
    <message>
        <source>Delete {title}</source>
        <translation>Удалить: {title}</translation>
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
    <name>TodayActs</name>
    <message>
        <source>Print all of today’s</source>
        <translation>Печатать все сегодняшние</translation>
    </message>
    <message>
        <source>Print all of tomorrow’s</source>
        <translation>Печатать все завтрашние</translation>
    </message>
    <message>
        <source>Print all of this week’s</source>
        <translation>Печатать все этой недели</translation>
    </message>
    <message>
        <source>Print all of the next 7 days</source>
        <translation>Печатать все на 7 дней</translation>
    </message>
</context>
<context>
    <name>TodayCard</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>you keep every leg</source>
        <translation>все ножки держите вы</translation>
    </message>
    <message>
        <source>who keeps which leg</source>
        <translation>кто какую ножку держит</translation>
    </message>
    <message>
        <source>who keeps which leg, and where clients change hands</source>
        <translation>кто какую ножку держит и где клиентов передают</translation>
    </message>
    <message>
        <source>Who keeps which leg</source>
        <translation>Кто какую ножку держит</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>никто</translation>
    </message>
    <message>
        <source>{words}, by name</source>
        <translation>{words}, поимённо</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>без правила</translation>
    </message>
</context>
<context>
    <name>TodayEmpty</name>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>Import my Excel</source>
        <translation>Импорт из Excel</translation>
    </message>
    <message>
        <source>Your first card</source>
        <translation>Ваша первая карточка</translation>
    </message>
    <message>
        <source>Write down one client and the next thing you will do for them. Tomorrow it will be waiting here.</source>
        <translation>Запишите одного клиента и что сделаете для него дальше. Завтра это будет ждать здесь.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) done.</source>
        <translation>
            <numerusform>Сделан %n шаг.</numerusform>
            <numerusform>Сделано %n шага.</numerusform>
            <numerusform>Сделано %n шагов.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next one is {when}, {client}.</source>
        <translation>Следующий — {when}, {client}.</translation>
    </message>
    <message>
        <source>Nothing is planned for the next 7 days.</source>
        <translation>На ближайшие 7 дней ничего не запланировано.</translation>
    </message>
    <message>
        <source>The short leg has time now.</source>
        <translation>Самое время для короткой ножки.</translation>
    </message>
    <message>
        <source>{plan_calls}: {function}</source>
        <translation>{plan_calls}: {function}</translation>
    </message>
    <message>
        <source>That is all for today</source>
        <translation>На сегодня это всё</translation>
    </message>
    <message>
        <source>Nothing is waiting today</source>
        <translation>Сегодня ничего не ждёт</translation>
    </message>
</context>
<context>
    <name>TodayHeader</name>
    <message>
        <source>Mine</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>По людям</translation>
    </message>
    <message>
        <source>Whose steps</source>
        <translation>Чьи шаги</translation>
    </message>
    <message>
        <source>Print day plan</source>
        <translation>Печатать план дня</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Новый шаг</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n просроченный</numerusform>
            <numerusform>%n просроченных</numerusform>
            <numerusform>%n просроченных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left today</source>
        <translation>
            <numerusform>%n остался на сегодня</numerusform>
            <numerusform>%n остались на сегодня</numerusform>
            <numerusform>%n осталось на сегодня</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n встреча</numerusform>
            <numerusform>%n встречи</numerusform>
            <numerusform>%n встреч</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is waiting</source>
        <translation>ничего не ждёт</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>This step is no meeting: there is no plan to print.</source>
        <translation>Это не встреча: плана для печати нет.</translation>
    </message>
    <message>
        <source>Open client</source>
        <translation>Открыть клиента</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>Ещё не сделано</translation>
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
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выбор</translation>
    </message>
    <message>
        <source>Print plan</source>
        <translation>Печать плана</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Новый шаг</translation>
    </message>
    <message>
        <source>Set the step</source>
        <translation>Задать шаг</translation>
    </message>
    <message>
        <source>No step now</source>
        <translation>Сейчас без шага</translation>
    </message>
</context>
<context>
    <name>TodayRows</name>
    <message>
        <source>done</source>
        <translation>выполнено</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>Следующие 7 дней</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Никто конкретно</translation>
    </message>
    <message>
        <source>{count} overdue</source>
        <translation>просрочено: {count}</translation>
    </message>
    <message>
        <source>{count} today</source>
        <translation>сегодня: {count}</translation>
    </message>
    <message>
        <source>{count} in the next 7 days</source>
        <translation>за 7 дней: {count}</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>ничего не запланировано</translation>
    </message>
    <message>
        <source>{count} more: show them in Clients</source>
        <translation>ещё {count}: показать в «Клиентах»</translation>
    </message>
    <message>
        <source>{count}, one done</source>
        <translation>{count}, один сделан</translation>
    </message>
    <message>
        <source>{count}, {done} done</source>
        <translation>{count}, сделано {done}</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>В любое время</translation>
    </message>
</context>
<context>
    <name>TodaySide</name>
    <message>
        <source>Print prep sheet</source>
        <translation>Печать подготовки</translation>
    </message>
    <message>
        <source>Print plan</source>
        <translation>Печать плана</translation>
    </message>
    <message>
        <source>usually every {days}</source>
        <translation>обычно каждые {days}</translation>
    </message>
    <message>
        <source>{days} quiet</source>
        <translation>{days} тишины</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручную</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>last touch {day}</source>
        <translation>последнее касание {day}</translation>
    </message>
    <message>
        <source>not touched yet</source>
        <translation>касаний ещё не было</translation>
    </message>
    <message>
        <source>Set step</source>
        <translation>Назначить</translation>
    </message>
    <message>
        <source>To “{stage}”: {why}</source>
        <translation>В «{stage}»: {why}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Not now…</source>
        <translation>Не сейчас…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Взглянуть</translation>
    </message>
    <message>
        <source>came back {day}: {why}</source>
        <translation>возвращено {day}: {why}</translation>
    </message>
    <message>
        <source>waiting since {day}</source>
        <translation>предложено {day}</translation>
    </message>
    <message>
        <source>answer {late}</source>
        <translation>ответ: {late}</translation>
    </message>
    <message>
        <source>Answered…</source>
        <translation>Ответили…</translation>
    </message>
    <message>
        <source>We: {text}</source>
        <translation>Мы: {text}</translation>
    </message>
    <message>
        <source>They: {text}</source>
        <translation>Они: {text}</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>Offer of {day}, {sum}</source>
        <translation>Предложение {day}, {sum}</translation>
    </message>
    <message>
        <source>Order {number}, {sum}</source>
        <translation>Заказ {number}, {sum}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Mark by hand: {mark}</source>
        <translation>Отметка вручную: {mark}</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Взглянуть</translation>
    </message>
    <message>
        <source>Put off till today, now “{stage}”</source>
        <translation>Отложено до сегодня, теперь «{stage}»</translation>
    </message>
</context>
<context>
    <name>ToldCard</name>
    <message>
        <source>first contact by {day}</source>
        <translation>первый контакт до {day}</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Знакомство</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Не решено</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>How the new person is introduced</source>
        <translation>Как знакомят нового человека</translation>
    </message>
    <message>
        <source>The client has been told</source>
        <translation>Клиент предупреждён</translation>
    </message>
    <message>
        <source>When the client was told</source>
        <translation>Когда клиент предупреждён</translation>
    </message>
</context>
<context>
    <name>TotalEditor</name>
    <message>
        <source>From, {sign}</source>
        <translation>От, {sign}</translation>
    </message>
    <message>
        <source>To, {sign}</source>
        <translation>До, {sign}</translation>
    </message>
    <message>
        <source>A number, please</source>
        <translation>Нужно число</translation>
    </message>
    <message>
        <source>Less than the first</source>
        <translation>Меньше первого</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Move clients by hand</source>
        <translation>Передать клиентов вручную</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Передать</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Увольнение</translation>
    </message>
    <message>
        <source>Away for long</source>
        <translation>Надолго нет</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>By function</source>
        <translation>По функции</translation>
    </message>
    <message>
        <source>Chosen: {count}</source>
        <translation>Выбрано: {count}</translation>
    </message>
    <message>
        <source>As many each</source>
        <translation>Поровну клиентов</translation>
    </message>
    <message>
        <source>As much money each</source>
        <translation>Поровну денег</translation>
    </message>
    <message>
        <source>Stands on the receipt</source>
        <translation>Будет в акте передачи</translation>
    </message>
    <message>
        <source>Then print the receipt</source>
        <translation>Потом напечатать акт передачи</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Как делить</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Функции</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>От кого</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Which clients</source>
        <translation>Какие клиенты</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Clients that move</source>
        <translation>Клиенты, которые переходят</translation>
    </message>
    <message>
        <source>All in the list</source>
        <translation>Все в списке</translation>
    </message>
    <message>
        <source>For a short absence a stand-in is enough: then the clients come back by themselves.</source>
        <translation>Для короткого отсутствия достаточно замены: тогда клиенты вернутся сами.</translation>
    </message>
    <message>
        <source>{n} of {all} clients</source>
        <translation>{n} из {all} клиентов</translation>
    </message>
    <message numerus="yes">
        <source>%n open step(s)</source>
        <translation>
            <numerusform>%n открытый шаг</numerusform>
            <numerusform>%n открытых шага</numerusform>
            <numerusform>%n открытых шагов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open order(s)</source>
        <translation>
            <numerusform>%n открытый заказ</numerusform>
            <numerusform>%n открытых заказа</numerusform>
            <numerusform>%n открытых заказов</numerusform>
        </translation>
    </message>
    <message>
        <source>bought for {sum}</source>
        <translation>куплено на {sum}</translation>
    </message>
    <message>
        <source>No clients of this kind.</source>
        <translation>Таких клиентов нет.</translation>
    </message>
    <message>
        <source>Open steps and orders go along. What is finished keeps its person.</source>
        <translation>Открытые шаги и заказы переходят вместе. Завершённое остаётся за своим человеком.</translation>
    </message>
    <message>
        <source>{person} answers for: {functions}.</source>
        <translation>Отвечает {person}: {functions}.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) with others’ clients go too.</source>
        <translation>
            <numerusform>Также переходит %n шаг с чужими клиентами.</numerusform>
            <numerusform>Также переходят %n шага с чужими клиентами.</numerusform>
            <numerusform>Также переходит %n шагов с чужими клиентами.</numerusform>
        </translation>
    </message>
    <message>
        <source>With some clients left in place the functions stay too.</source>
        <translation>Если часть клиентов остаётся, функции тоже остаются.</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen client(s) are with others.</source>
        <translation>
            <numerusform>Выбранных клиентов, которых ведут другие: %n.</numerusform>
            <numerusform>Выбранных клиентов, которых ведут другие: %n.</numerusform>
            <numerusform>Выбранных клиентов, которых ведут другие: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferModel</name>
    <message>
        <source>stays</source>
        <translation>остаётся</translation>
    </message>
    <message>
        <source>to nobody yet</source>
        <translation>пока никому</translation>
    </message>
    <message>
        <source>steps stay</source>
        <translation>без шагов</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n шаг</numerusform>
            <numerusform>%n шага</numerusform>
            <numerusform>%n шагов</numerusform>
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
</context>
<context>
    <name>UnappliedDialog</name>
    <message>
        <source>Rules are not applied</source>
        <translation>Правила не применены</translation>
    </message>
    <message>
        <source>You have changed rules and not applied them. Nothing counts yet.</source>
        <translation>Вы изменили правила и не применили. Они ещё не действуют.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Редактировать дальше</translation>
    </message>
    <message>
        <source>Discard and close</source>
        <translation>Отбросить и закрыть</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
</context>
<context>
    <name>UnknownWordsCard</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n решить</numerusform>
            <numerusform>%n решить</numerusform>
            <numerusform>%n решить</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Продавец</translation>
    </message>
    <message>
        <source>Leave it, keep the word as a tag</source>
        <translation>Оставить, слово — как метку</translation>
    </message>
    <message>
        <source>Leave it, keep the name in the note</source>
        <translation>Оставить, имя — в примечание</translation>
    </message>
    <message>
        <source>Stages and sellers</source>
        <translation>Этапы и продавцы</translation>
    </message>
</context>
<context>
    <name>Unpacking</name>
    <message>
        <source>Where to keep the book</source>
        <translation>Где хранить книгу</translation>
    </message>
</context>
<context>
    <name>UsualTouch</name>
    <message>
        <source>the day it comes back</source>
        <translation>день возвращения</translation>
    </message>
    <message>
        <source>after the pause</source>
        <translation>после паузы</translation>
    </message>
    <message>
        <source>{days} after the start of onboarding</source>
        <translation>{days} от начала знакомства</translation>
    </message>
    <message>
        <source>usually every {days}: {why}</source>
        <translation>обычно каждые {days}: {why}</translation>
    </message>
</context>
<context>
    <name>ValueEditor</name>
    <message>
        <source>Save as it is</source>
        <translation>Сохранить как есть</translation>
    </message>
</context>
<context>
    <name>ValuesDialog</name>
    <message>
        <source>Who gets which city</source>
        <translation>Кому какой город</translation>
    </message>
    <message>
        <source>Who gets which segment</source>
        <translation>Кому какой сегмент</translation>
    </message>
    <message>
        <source>Who gets which source</source>
        <translation>Кому какой источник</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>with the rest</source>
        <translation>вместе с остальными</translation>
    </message>
    <message>
        <source>stay where they are</source>
        <translation>остаются, где есть</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>Остальные</translation>
    </message>
    <message>
        <source>Share so</source>
        <translation>Распределить</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>The program’s own words</source>
        <translation>Слова программы</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Версия {number}</translation>
    </message>
</context>
<context>
    <name>ViewsBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Сохранить изменения</translation>
    </message>
    <message>
        <source>Take the changes back</source>
        <translation>Отменить изменения</translation>
    </message>
    <message>
        <source>Save as a new view</source>
        <translation>Сохранить как новый вид</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Левее</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Правее</translation>
    </message>
    <message>
        <source>Delete the view</source>
        <translation>Удалить вид</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Сохранить вид</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Название вида</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Виды</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>Orders that wait</source>
        <translation>Заказы, которые ждут</translation>
    </message>
    <message>
        <source>What they wait for</source>
        <translation>Чего ждут</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Offers to ask about</source>
        <translation>Предложения без ответа</translation>
    </message>
    <message>
        <source>Late deliveries</source>
        <translation>Опаздывающие поставки</translation>
    </message>
    <message>
        <source>Every delivery is in time.</source>
        <translation>Все поставки вовремя.</translation>
    </message>
    <message>
        <source>Every offer has a day to ask again, still to come.</source>
        <translation>У каждого предложения есть день, когда спросить, и он впереди.</translation>
    </message>
</context>
<context>
    <name>WaitingOrders</name>
    <message>
        <source>delivery {days}</source>
        <translation>поставка {days}</translation>
    </message>
    <message>
        <source>no follow-up date</source>
        <translation>нет даты ответа</translation>
    </message>
    <message>
        <source>answer due {day}</source>
        <translation>ответ до {day}</translation>
    </message>
</context>
<context>
    <name>WeekChoice</name>
    <message>
        <source>Everyone</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Week {number}, {first} – {last}</source>
        <translation>Неделя {number}, {first} – {last}</translation>
    </message>
    <message>
        <source>Which week</source>
        <translation>Какая неделя</translation>
    </message>
    <message>
        <source>Whose week</source>
        <translation>Чья неделя</translation>
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
        <source>Choose where the book is to be kept.</source>
        <translation>Выберите, где хранить книгу.</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>Открыть книгу</translation>
    </message>
    <message>
        <source>Drop to import the list</source>
        <translation>Отпустите, чтобы импортировать список</translation>
    </message>
    <message>
        <source>Drop to open the book</source>
        <translation>Отпустите, чтобы открыть книгу</translation>
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
        <source>Your client books</source>
        <translation>Ваши книги клиентов</translation>
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
    <name>WhichPane</name>
    <message>
        <source>No. {number}, {day}, {person}</source>
        <translation>№ {number}, {day}, {person}</translation>
    </message>
    <message>
        <source>What is handed over</source>
        <translation>Что передают</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Лид</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Скрипт</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Конкурент</translation>
    </message>
    <message>
        <source>Whose steps</source>
        <translation>Чьи шаги</translation>
    </message>
    <message>
        <source>Of which model</source>
        <translation>Какой модели</translation>
    </message>
    <message>
        <source>Which move</source>
        <translation>Какая передача</translation>
    </message>
    <message>
        <source>The one in force</source>
        <translation>Действующая</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>There are no competitors in the book yet. A blank card works already now.</source>
        <translation>В книге ещё нет конкурентов. Пустая карточка работает уже сейчас.</translation>
    </message>
</context>
<context>
    <name>WhyCard</name>
    <message>
        <source>Why flagged</source>
        <translation>Откуда отметка</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Decide by hand</source>
        <translation>Решить вручную</translation>
    </message>
    <message>
        <source>No marks, and no rule is set up.</source>
        <translation>Отметок нет, и ни одно правило не задано.</translation>
    </message>
    <message>
        <source>Review of the special terms due {day}</source>
        <translation>Пересмотр особых условий до {day}</translation>
    </message>
    <message>
        <source>Review {day}</source>
        <translation>Пересмотреть {day}</translation>
    </message>
    <message>
        <source>{percent}% of {sum}</source>
        <translation>{percent} % от {sum}</translation>
    </message>
    <message>
        <source>At this pace: {month} {year}</source>
        <translation>При таком темпе: {month} {year}</translation>
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
        <source>All orders</source>
        <translation>Все заказы</translation>
    </message>
    <message>
        <source>version {n} of the rule</source>
        <translation>версия {n} правила</translation>
    </message>
    <message>
        <source>version {n} of {day}</source>
        <translation>версия {n} от {day}</translation>
    </message>
    <message>
        <source>Reason and review…</source>
        <translation>Причина и пересмотр…</translation>
    </message>
    <message>
        <source>Put on by hand…</source>
        <translation>Поставить вручную…</translation>
    </message>
    <message>
        <source>Keep off by hand…</source>
        <translation>Не ставить, вручную…</translation>
    </message>
    <message>
        <source>Back to the rule</source>
        <translation>Вернуть правилу</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Share out anew within the model</source>
        <translation>Перераспределение в рамках модели</translation>
    </message>
    <message>
        <source>Next: people</source>
        <translation>Далее: люди</translation>
    </message>
    <message>
        <source>Next: clients</source>
        <translation>Далее: клиенты</translation>
    </message>
    <message>
        <source>Next: hand-over rules</source>
        <translation>Далее: правила передачи</translation>
    </message>
    <message>
        <source>Next: check</source>
        <translation>Далее: проверка</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Drop the draft</source>
        <translation>Удалить черновик</translation>
    </message>
    <message numerus="yes">
        <source>All %n client(s)</source>
        <translation>
            <numerusform>Все клиенты: %n</numerusform>
            <numerusform>Все клиенты: %n</numerusform>
            <numerusform>Все клиенты: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Print the plan</source>
        <translation>Печатать план</translation>
    </message>
    <message>
        <source>Switching…</source>
        <translation>Переходим…</translation>
    </message>
    <message>
        <source>One action, one undo.</source>
        <translation>Одно действие, одна отмена.</translation>
    </message>
    <message>
        <source>Nothing changes until step 5. A restore point is saved first.</source>
        <translation>До шага 5 ничего не меняется. Сначала сохраняется точка восстановления.</translation>
    </message>
    <message>
        <source>Nothing changes until step 5.</source>
        <translation>До шага 5 ничего не меняется.</translation>
    </message>
    <message>
        <source>Switching… {at} of {total}</source>
        <translation>Переходим… {at} из {total}</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Ничего не изменено.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Hand-over rules</source>
        <translation>Правила передачи</translation>
    </message>
    <message>
        <source>Check and switch</source>
        <translation>Проверка и переход</translation>
    </message>
</context>
<context>
    <name>WonCard</name>
    <message>
        <source>Won from them</source>
        <translation>Отвоёвано у них</translation>
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
