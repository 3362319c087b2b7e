/* once BODY PROGRAM: runs a CGI once with our environment and BODY as its standard input, and says
   what it cost: microseconds of CPU, KiB at its peak, the status that it answered.

   A program of its own, for it is small: what a child costs is counted from the fork on. */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int count, char **words) {
  int answer[2];
  if (count != 3 || pipe(answer) != 0) return 64;
  pid_t child = fork();
  if (child == 0) {
    dup2(open(words[1], O_RDONLY), 0);
    dup2(answer[1], 1);
    close(answer[0]);
    execl(words[2], words[2], (char *)0);
    _exit(127);
  }
  close(answer[1]);
  char text[65536], first[16] = "";
  size_t have = 0;
  for (ssize_t got; (got = read(answer[0], text, sizeof text)) > 0;)
    for (ssize_t i = 0; i < got && have < sizeof first - 1; i++) first[have++] = text[i];
  int status;
  struct rusage usage;
  wait4(child, &status, 0, &usage);
  long cpu = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000 + usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
  printf("%ld %ld %.3s\n", cpu, usage.ru_maxrss, strncmp(first, "Status: ", 8) ? "???" : first + 8);
  return status != 0;
}
