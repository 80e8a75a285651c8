// The least a program on ncursesw does to show and scroll a table: the floor other figures are held against.
//
// 1,500 rows with Chinese text; j k and the arrows move the reversed row, q quits. Only the rows that
// change are drawn, and the table scrolls with scrl(). Build: cc -O2 floor.c -o floor -lncursesw -ltinfo
#define NCURSES_WIDECHAR 1
#include <curses.h>

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

enum { rows = 1500, head = 2, foot = 1 };

static const char *const families[] = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"};
static const char *const given[] = {"红梅", "建平", "小军", "丽娟", "敏", "佳怡", "国强", "晓燕"};
static const char *const communities[] = {"桂花", "云河", "长桥", "湖滨", "东园", "西苑", "新塘", "柳岸"};
static const char *const lines[] = {"党建", "综治调解", "帮扶救助", "就业社保", "卫生健康", "养老助老", "城管环境"};

static int selected, first, height;

// Numbers that look like points and pay, the same at every start.
static int made_up(int row, int column, int low, int high) {
  unsigned value = (unsigned)(row * 7919 + column * 104729 + 13);
  value ^= value >> 7;
  value *= 2654435761u;
  value ^= value >> 15;
  return low + (int)(value % (unsigned)(high - low));
}

// Chinese characters take three bytes and two cells: two cells are padded for every three bytes.
static void text(const char *text, int cells) {
  int bytes = 0, wide = 0;
  for (const char *at = text; *at; at++, bytes++) wide += (*at & 0xC0) == 0xC0;
  addstr(text);
  for (int used = bytes - wide; used < cells; used++) addch(' ');
}

static void draw_row(int row) {
  int y = head + row - first;
  attrset(row == selected ? A_REVERSE : A_NORMAL);
  mvaddstr(y, 0, "   ");
  char name[32], grid[32];
  snprintf(name, sizeof name, "%s%s", families[made_up(row, 1, 0, 10)], given[made_up(row, 2, 0, 8)]);
  snprintf(grid, sizeof grid, "%s%d", communities[made_up(row, 3, 0, 8)], made_up(row, 4, 1, 9));
  text(name, 7);
  text(grid, 6);
  text(lines[made_up(row, 5, 0, 7)], 9);
  const int low[] = {6000, 7000, 0, 1400, 16000, 70000}, high[] = {12900, 9900, 900, 2000, 24000, 114000};
  for (int i = 0; i < 6; i++) {
    int value = made_up(row, 6 + i, low[i], high[i]);
    printw("%6d.%02d", value / 100, value % 100);
  }
  for (int x = getcurx(stdscr); x < COLS && getcury(stdscr) == y; x++) mvaddch(y, x, ' ');
  attrset(A_NORMAL);
}

static void draw_all(void) {
  erase();
  mvprintw(0, 0, " 社工 %d 人", rows);
  mvaddstr(1, 3, "社工   网格  主线          量W      效E      特X      满S     总分     绩差");
  height = LINES - head - foot;
  if (selected >= first + height) first = selected - height + 1;
  for (int row = first; row < first + height && row < rows; row++) draw_row(row);
  mvaddstr(LINES - 1, 0, " j 下  k 上  q 离开");
}

static void scroll_table(int by) {
  setscrreg(head, head + height - 1);
  scrollok(stdscr, TRUE);
  scrl(by);
  scrollok(stdscr, FALSE);
  first += by;
}

static void move_to(int row) {
  if (row < 0 || row >= rows) return;
  int before = selected;
  selected = row;
  draw_row(before);
  if (row < first) scroll_table(-1);
  if (row >= first + height) scroll_table(1);
  draw_row(row);
}

int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  cbreak();
  noecho();
  keypad(stdscr, TRUE);
  idlok(stdscr, TRUE);
  draw_all();
  for (;;) {
    move(head + selected - first, 0);
    int key = getch();
    if (key == 'q' || key == ERR) break;  // nobody can type any more
    if (key == 'j' || key == KEY_DOWN) move_to(selected + 1);
    if (key == 'k' || key == KEY_UP) move_to(selected - 1);
    if (key == KEY_RESIZE) draw_all();
  }
  endwin();
}
